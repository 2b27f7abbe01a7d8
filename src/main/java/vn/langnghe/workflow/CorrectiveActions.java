package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.Correcting;

/**
 * Called by the process file of corrective actions, so public. The business key is the
 * action's number.
 */
@Component("correctiveActions")
public class CorrectiveActions {

	private final Correcting correcting;

	CorrectiveActions(Correcting correcting) {
		this.correcting = correcting;
	}

	/** The one person answerable for the measure. */
	public String owner(String number) {
		return Long.toString(this.correcting.get(number).ownerId());
	}

	public void recordLate(String number) {
		this.correcting.breached(number);
	}

}
