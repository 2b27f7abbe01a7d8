package vn.langnghe.intake.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.EarlierCase;

/**
 * One row of an earlier register and what becomes of it.
 *
 * @param line where it stands in the file
 * @param oldNumber its number as it stands there
 * @param earlier what it says; null when it cannot be taken over
 * @param problems why not
 * @param known the number of the case that came of it before, or null
 */
public record CheckedRow(int line, String oldNumber, @Nullable EarlierCase earlier, List<Problem> problems,
		@Nullable String known) {

	/** What becomes of a row. */
	public enum Outcome {

		/** Cannot be taken over; nor can the others while it stands there. */
		REFUSED,
		/** Is here already; stays as it is. */
		KNOWN,
		/** Becomes a case. */
		ACCEPTED;

		public String messageKey() {
			return "intake.register.outcome." + name();
		}

	}

	public Outcome outcome() {
		return (this.earlier == null) ? Outcome.REFUSED : (this.known != null) ? Outcome.KNOWN : Outcome.ACCEPTED;
	}

	CheckedRow knownAs(@Nullable String number) {
		return new CheckedRow(this.line, this.oldNumber, this.earlier, this.problems, number);
	}

}
