package vn.langnghe.workflow.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a table would have changed in past cases.
 *
 * @param since received from this day on
 * @param cases how many were looked at
 * @param most the newest so many at most
 * @param changed for how many of them something would have been different
 * @param agencies how many agencies follow this table
 * @param groups what would have been different, the most frequent first
 * @param late how many answers would have been late; null when the table gives no
 * deadlines
 */
public record Effect(LocalDate since, int cases, int most, int changed, int agencies, List<Group> groups,
		@Nullable Late late) {

	/**
	 * One difference.
	 *
	 * @param aspect the step, or the table's name where there are none
	 * @param before what the table in force answers
	 * @param after what the draft answers
	 */
	public record Change(String aspect, Map<String, Object> before, Map<String, Object> after) {
	}

	/**
	 * The cases of one difference.
	 *
	 * @param change the difference
	 * @param count how many
	 * @param numbers the numbers of the newest of them
	 */
	public record Group(Change change, int count, List<String> numbers) {
	}

	/**
	 * Answers given, measured by the days of the whole case.
	 *
	 * @param answered how many were answered
	 * @param before late by the table in force
	 * @param after late by the draft
	 */
	public record Late(int answered, int before, int after) {
	}

}
