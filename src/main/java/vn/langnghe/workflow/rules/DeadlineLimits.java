package vn.langnghe.workflow.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Csv;

/** The most working days that a step may have, by the law of a day. */
final class DeadlineLimits {

	private static final String EVERY_STEP = "*";

	private final List<Limit> limits;

	private DeadlineLimits(List<Limit> limits) {
		this.limits = limits;
	}

	static DeadlineLimits read() {
		return new DeadlineLimits(Csv.read("seed/deadline-limits.csv")
			.stream()
			.map((row) -> new Limit(row.get("step"), Integer.parseInt(row.get("most")),
					row.get("since").isEmpty() ? null : LocalDate.parse(row.get("since")), row.get("basis")))
			.toList());
	}

	/** The limit of a step on a day. */
	Limit of(String step, LocalDate day) {
		return this.limits.stream()
			.filter((limit) -> limit.step().equals(step) || limit.step().equals(EVERY_STEP))
			.filter((limit) -> limit.since() == null || !limit.since().isAfter(day))
			.max(Comparator.comparing((Limit limit) -> limit.step().equals(step))
				.thenComparing(Limit::since, Comparator.nullsFirst(Comparator.naturalOrder())))
			.orElseThrow();
	}

	/**
	 * One limit.
	 *
	 * @param step the step, or {@code *}
	 * @param most working days
	 * @param since the first day on which it holds; null: always
	 * @param basis by what: {@code rules.basis.<basis>} are its words
	 */
	record Limit(String step, int most, @Nullable LocalDate since, String basis) {

		String messageKey() {
			return "rules.basis." + this.basis;
		}

	}

}
