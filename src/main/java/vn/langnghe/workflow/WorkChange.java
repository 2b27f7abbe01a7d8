package vn.langnghe.workflow;

import java.util.Locale;

/**
 * What happened last to a piece of work that its people would want to know of.
 */
public enum WorkChange {

	/** It came. */
	NEW,
	/** It was given to somebody else, by order or because of whom the case is about. */
	HANDED,
	/** Somebody gave it back, so others can take it. */
	RELEASED,
	/** Its deadline moved. */
	DEADLINE,
	/** Two thirds of its time have passed. */
	REMINDED,
	/** The head urged. */
	URGED,
	/** The citizen sent what was missing. */
	SUPPLEMENTED,
	/** The official who was asked gave an opinion. */
	ADVISED,
	/** The head decided about more time. */
	DECIDED;

	/** The key of its words. */
	public String messageKey() {
		return "workflow.change." + name().toLowerCase(Locale.ROOT);
	}

}
