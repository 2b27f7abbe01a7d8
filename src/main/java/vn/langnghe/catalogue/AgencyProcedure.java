package vn.langnghe.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A procedure of the national list and what an agency says of it.
 *
 * @param procedure the procedure
 * @param note what the agency has noted; {@link ProcedureNote#NONE} when nothing
 */
public record AgencyProcedure(Procedure procedure, ProcedureNote note) {

	/** Whether it can be read at the desk. */
	public boolean posted() {
		return this.note.postedAt() != null;
	}

	/** Whether the agency has stopped handling it. */
	public boolean ended(LocalDate today) {
		return isReached(this.note.endedOn(), today);
	}

	/** Whether somebody has to look at it again. */
	public boolean reviewDue(LocalDate today) {
		return isReached(this.note.reviewOn(), today) && !ended(today);
	}

	private static boolean isReached(@Nullable LocalDate day, LocalDate today) {
		return day != null && !day.isAfter(today);
	}

}
