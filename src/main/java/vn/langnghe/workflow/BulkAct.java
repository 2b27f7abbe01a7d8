package vn.langnghe.workflow;

import java.util.Locale;

/** What can be done to many pieces of work at once. */
public enum BulkAct {

	/** nhận việc */
	CLAIM,
	/** phân công */
	ASSIGN;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
