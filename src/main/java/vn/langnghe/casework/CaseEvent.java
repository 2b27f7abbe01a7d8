package vn.langnghe.casework;

import java.util.Set;

/**
 * Something happened to a case. Heard by other modules in the same transaction.
 */
public sealed interface CaseEvent {

	/** The case concerned. */
	CaseFile caseFile();

	/**
	 * Received; the process starts.
	 *
	 * @param caseFile the case
	 * @param reach by which ways the citizen can be told; said here because asking would
	 * cost every submission a query
	 */
	record Registered(CaseFile caseFile, Reach reach) implements CaseEvent {
	}

	/** Not taken in hand, with a reason. */
	record Refused(CaseFile caseFile) implements CaseEvent {
	}

	/** The citizen was asked for what is missing. */
	record SupplementRequested(CaseFile caseFile) implements CaseEvent {
	}

	/** The citizen sent what was asked for. */
	record Supplemented(CaseFile caseFile) implements CaseEvent {
	}

	/** The case ended because what was asked for did not come. */
	record Expired(CaseFile caseFile) implements CaseEvent {
	}

	/** Another agency has it, inside this installation or elsewhere. */
	record Transferred(CaseFile caseFile) implements CaseEvent {
	}

	/** A complaint or denunciation was referred to the way of its own law. */
	record Referred(CaseFile caseFile) implements CaseEvent {
	}

	/** Another case carries this one on. */
	record Merged(CaseFile caseFile) implements CaseEvent {
	}

	/** A merged case goes its own way again, from the beginning. */
	record Unmerged(CaseFile caseFile) implements CaseEvent {
	}

	/** The citizen took the case back. */
	record Withdrawn(CaseFile caseFile) implements CaseEvent {
	}

	/** The handler asked for more time. */
	record ExtensionAsked(CaseFile caseFile) implements CaseEvent {
	}

	/** The promised day was put off, and the step with it. */
	record Extended(CaseFile caseFile) implements CaseEvent {
	}

	/** A change of the agency's calendar moved deadlines of the case. */
	record Recounted(CaseFile caseFile) implements CaseEvent {
	}

	/** A change of the agency's calendar moved the promised day to a later one. */
	record PutOff(CaseFile caseFile) implements CaseEvent {
	}

	/**
	 * A change of the agency's calendar moved the citizen's own time, to send what is
	 * missing or to rate.
	 */
	record OwnTimeMoved(CaseFile caseFile) implements CaseEvent {
	}

	/** The handler asked an official of another department. */
	record Consulted(CaseFile caseFile) implements CaseEvent {
	}

	/** The citizen was invited to be received by the head. */
	record Invited(CaseFile caseFile) implements CaseEvent {
	}

	/** The officials who may not see the case were named or changed. */
	record SubjectsNamed(CaseFile caseFile) implements CaseEvent {
	}

	/** The reply went to the citizen. */
	record Replied(CaseFile caseFile) implements CaseEvent {
	}

	/** The promised day has passed without a reply. */
	record Delayed(CaseFile caseFile) implements CaseEvent {
	}

	/** The answer stands in the public register, without persons. */
	record Published(CaseFile caseFile) implements CaseEvent {
	}

	/**
	 * An official wrote a note for colleagues.
	 *
	 * @param caseFile the case
	 * @param noteId the note
	 * @param mentioned whose attention it wants
	 */
	record NoteWritten(CaseFile caseFile, long noteId, Set<Long> mentioned) implements CaseEvent {
	}

	/** The citizen judged the reply. */
	record Rated(CaseFile caseFile, boolean satisfied) implements CaseEvent {
	}

	/** The chairperson gave the case to another handler. */
	record Reopened(CaseFile caseFile) implements CaseEvent {
	}

	/** The chairperson explained the reply instead of reopening. */
	record Explained(CaseFile caseFile) implements CaseEvent {
	}

	/** The way of the case has ended. */
	record Closed(CaseFile caseFile) implements CaseEvent {
	}

}
