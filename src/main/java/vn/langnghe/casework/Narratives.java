package vn.langnghe.casework;

/** The words of the citizen, kept as received by whoever took them in. */
public interface Narratives {

	/**
	 * @param caseNumber the case
	 * @return the text as received (NFC), to be shown as text only
	 */
	String of(String caseNumber);

	/**
	 * Keeps the words of a case to which no code leads: one that was split from another,
	 * or taken over from an earlier register.
	 * @param caseFile the new case
	 * @param words its text
	 */
	void keep(CaseFile caseFile, String words);

}
