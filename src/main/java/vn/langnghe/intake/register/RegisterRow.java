package vn.langnghe.intake.register;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.Channel;
import vn.langnghe.platform.VietnamTime;

/**
 * One line of the register.
 *
 * @param caseId its key
 * @param number the number of the case
 * @param oldNumber its number in the earlier register, or null
 * @param receivedAt when it was received
 * @param channel how it came; null when the earlier register does not say
 * @param title one line that says what it is about
 * @param procedure code and name of the administrative procedure, or null
 * @param dossierNumber the dossier, or null
 * @param nature what it is in law, or null
 * @param kind what it says is wrong, or null
 * @param department whose handler has it, or who had it by the earlier register
 * @param handler who answers for it, or null
 * @param dueAt the promise
 * @param state where it stands
 * @param endedAt when it ended, or null
 * @param answeredAt when it was answered, or null
 * @param replyNumber the number of the reply, or null
 * @param outcome what came of it by the earlier register, or null
 * @param anonymous nobody left a name
 */
public record RegisterRow(long caseId, String number, @Nullable String oldNumber, Instant receivedAt,
		@Nullable Channel channel, String title, @Nullable String procedure, @Nullable String dossierNumber,
		@Nullable String nature, @Nullable String kind, @Nullable String department, @Nullable String handler,
		Instant dueAt, CaseState state, @Nullable Instant endedAt, @Nullable Instant answeredAt,
		@Nullable String replyNumber, @Nullable String outcome, boolean anonymous) {

	/** The day in Vietnam. */
	public LocalDate receivedOn() {
		return day(this.receivedAt);
	}

	/** The day of the promise, in Vietnam. */
	public LocalDate dueOn() {
		return day(this.dueAt);
	}

	/** The day of the answer or of another end, or null. */
	public @Nullable LocalDate doneOn() {
		Instant done = (this.answeredAt != null) ? this.answeredAt : this.endedAt;
		return (done != null) ? day(done) : null;
	}

	private static LocalDate day(Instant moment) {
		return moment.atZone(VietnamTime.ZONE).toLocalDate();
	}

}
