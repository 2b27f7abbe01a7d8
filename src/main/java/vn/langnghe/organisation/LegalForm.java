package vn.langnghe.organisation;

/**
 * By which form of law somebody acts in another's place (Decree 30/2020/ND-CP art. 13).
 */
public enum LegalForm {

	/** KT., ký thay: the deputy signs for the head. */
	KT,
	/**
	 * TUQ., thừa ủy quyền: authorised in writing for a time and a scope; cannot be passed
	 * on.
	 */
	TUQ,
	/** phân công thay: a plain assignment, for work that nobody signs. */
	ASSIGNED;

	/** Whether it lets somebody sign, which needs the number of a decision. */
	public boolean signs() {
		return this != ASSIGNED;
	}

	public String messageKey() {
		return "organisation.form." + name();
	}

}
