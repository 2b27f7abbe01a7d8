package vn.langnghe.intake.register;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file with an earlier register that was brought.
 *
 * @param id its key
 * @param agencyId whose register
 * @param name what the file was called
 * @param sha256 of the file, as hex
 * @param rows how many rows it has
 * @param state what became of it
 * @param checkedAt when it was brought
 * @param done how many of its rows were looked at, while it is being taken over
 * @param endedAt when it was taken over or refused, or null
 * @param taken how many rows became cases; null unless it was taken over
 * @param known how many were here already; null unless it was taken over
 */
public record RegisterImport(long id, long agencyId, String name, String sha256, int rows, State state,
		Instant checkedAt, int done, @Nullable Instant endedAt, @Nullable Integer taken, @Nullable Integer known) {

	/** What became of a file. */
	public enum State {

		/** Waits for a person to order it. */
		CHECKED,
		/** Is being taken over. */
		ORDERED,
		/** Stands in the register, whole. */
		TAKEN,
		/**
		 * What was acceptable when it was brought no longer was; nothing was taken over.
		 */
		REFUSED,
		/** Something broke; nothing was taken over and it can be ordered again. */
		FAILED;

		public String messageKey() {
			return "intake.register.import.state." + name();
		}

	}

	/** Whether it can be ordered now. */
	public boolean isOpen() {
		return this.state == State.CHECKED || this.state == State.FAILED;
	}

}
