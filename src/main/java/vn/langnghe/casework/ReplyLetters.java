package vn.langnghe.casework;

import vn.langnghe.platform.NotAllowedNow;

/** The letters as which replies go out; kept by whoever writes letters. */
public interface ReplyLetters {

	/**
	 * Keeps what stands in the letter of a reply that was signed just now, but for its
	 * number and day, in the same transaction.
	 * @param caseFile the case
	 * @param reply the reply, with its signature
	 * @throws NotAllowedNow when something that the letter needs is missing; the words
	 * say what, and where it is put right
	 */
	void write(CaseFile caseFile, Reply reply);

}
