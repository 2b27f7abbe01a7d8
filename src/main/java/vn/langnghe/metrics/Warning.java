package vn.langnghe.metrics;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Feedback of one week that rose beyond what chance explains.
 *
 * @param id its number
 * @param week the Monday of the week
 * @param agencyId whose feedback
 * @param procedureId about which procedure, null for all that came to the agency
 * @param procedureName the procedure's name
 * @param observed cases of the week
 * @param expected how many are usual in as many working days
 * @param chance the probability of as many or more when nothing has changed
 * @param workingDays working days of the week
 * @param baselineWeeks over how many weeks before it was learnt what is usual
 * @param answerBy until when the chairperson has to answer
 * @param answer what the chairperson made of it, null while it is open
 * @param note in the chairperson's words
 * @param answeredBy who answered
 * @param answeredAt when
 * @param remindedAt when the chairperson was reminded, null when that was not needed
 * @param climbedAt when the superior agency got it too, null when it did not
 */
public record Warning(long id, LocalDate week, long agencyId, @Nullable Long procedureId,
		@Nullable String procedureName, int observed, double expected, double chance, int workingDays,
		int baselineWeeks, Instant answerBy, @Nullable WarningAnswer answer, @Nullable String note,
		@Nullable String answeredBy, @Nullable Instant answeredAt, @Nullable Instant remindedAt,
		@Nullable Instant climbedAt) {

	/** Whether nobody has answered it yet. */
	public boolean open() {
		return this.answer == null;
	}

}
