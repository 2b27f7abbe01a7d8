package vn.langnghe.casework;

/** Whether verification found the feedback to be true. */
public enum Substantiation {

	SUBSTANTIATED, PARTLY, NOT;

	public String messageKey() {
		return "casework.substantiation." + name();
	}

}
