package vn.langnghe.notification;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be filled into the words of a notice. */
public enum Blank {

	CASE_NUMBER("caseNumber"),
	/** The promised day, for staff the last day of the step in hand. */
	DUE_AT("dueAt"),
	/** The page on which to read on. */
	LINK("link"),
	/** The name of the agency in whose name it is told. */
	AGENCY("agency"),
	/** How many cases. */
	COUNT("count"), MINE("mine"), UNCLAIMED("unclaimed"), OVERDUE("overdue"), DUE_SOON("dueSoon"),
	/** The notices that were held for the digest. */
	NOTICES("notices");

	private final String inText;

	Blank(String inText) {
		this.inText = inText;
	}

	/** As it stands between braces. */
	public String inText() {
		return this.inText;
	}

	/** As it is written into the words. */
	public String written() {
		return "{" + this.inText + "}";
	}

	public String messageKey() {
		return "notification.blank." + this.inText;
	}

	static Optional<Blank> named(String inText) {
		return Stream.of(values()).filter((one) -> one.inText.equals(inText)).findFirst();
	}

}
