package vn.langnghe.metrics;

/** What the chairperson made of a warning. */
public enum WarningAnswer {

	/** A measure against the cause was begun. */
	MEASURE,
	/** There is a reason that calls for none. */
	EXPLAINED,
	/** Not clear yet; it is watched. */
	WATCH;

	/** Its words. */
	public String messageKey() {
		return "metrics.warning.answer." + name();
	}

}
