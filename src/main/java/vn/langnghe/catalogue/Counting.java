package vn.langnghe.catalogue;

import java.util.Arrays;

/** In what a procedure's time limit is counted. */
public enum Counting {

	/** The result is due before the end of the working day of receipt. */
	SAME_DAY("same working day"),
	/** Working days. */
	WORKING_DAYS("working days"),
	/** Calendar days. */
	DAYS("days"),
	/** Nobody has found out. */
	UNKNOWN("");

	private final String word;

	Counting(String word) {
		this.word = word;
	}

	/**
	 * Reads the words of the catalogue, such as "working days (25 in difficult areas)".
	 */
	static Counting of(String words) {
		return Arrays.stream(values()).filter((counting) -> words.startsWith(counting.word)).findFirst().orElseThrow();
	}

	/** The key of the words for a limit, with the number as its value {@code {0}}. */
	public String messageKey() {
		return "catalogue.counting." + name();
	}

}
