package vn.langnghe.casework;

import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;

/**
 * In whose hands a case is: one person answers for it, or nobody yet.
 *
 * @param handlerId the one accountable handler, or null
 * @param takenOverBy the head who took the case over in this round, or null
 */
@Embeddable
public record Accountable(@Nullable Long handlerId, @Nullable Long takenOverBy) {

	static final Accountable NOBODY = new Accountable(null, null);

	/** Whether this person answers for the case. */
	public boolean is(long staffId) {
		return Objects.equals(this.handlerId, staffId);
	}

	/** Whether this head took the case over, and so may sign the own reply. */
	public boolean tookOver(long headId) {
		return Objects.equals(this.takenOverBy, headId);
	}

	/** Whether the head who took the case over has it in hand still. */
	public boolean isTheHead() {
		return this.handlerId != null && tookOver(this.handlerId);
	}

	boolean isAmong(Set<Long> people) {
		return this.handlerId != null && people.contains(this.handlerId);
	}

	Accountable to(long handlerId) {
		return new Accountable(handlerId, this.takenOverBy);
	}

	/**
	 * @throws Invalid when it would be the same person
	 */
	Accountable toAnother(long handlerId) {
		if (is(handlerId)) {
			throw new Invalid("handler", "casework.error.same-handler");
		}
		return to(handlerId);
	}

	/**
	 * The head has the case in hand and may sign the own reply.
	 * @throws Invalid when the head has it in hand already
	 */
	Accountable toTheHead(long headId) {
		return new Accountable(toAnother(headId).handlerId, headId);
	}

	Accountable toNobody() {
		return new Accountable(null, this.takenOverBy);
	}

	Accountable inNextRound() {
		return new Accountable(this.handlerId, null);
	}

}
