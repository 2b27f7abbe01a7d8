package vn.langnghe.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.VietnamTime;

/**
 * A letter as it stands on paper.
 *
 * @param words what it says
 * @param number its number with its sign, or null for a letter without
 * @param day when it was written
 * @param late whether it comes late and says so
 */
record LetterPaper(LetterWords words, @Nullable String number, LocalDate day, boolean late) {

	/** Official letters are Vietnamese. */
	static final Locale LANGUAGE = Locale.forLanguageTag("vi");

	/** Left free for the number that the office writes by hand. */
	private static final String BY_HAND = "\u2026\u2026\u2026";

	/** One whose number comes from no register. */
	static LetterPaper unregistered(LetterWords words, @Nullable String number, String agencyCode, Instant at) {
		String sign = words.kind().sign();
		return new LetterPaper(words, (sign != null) ? BY_HAND + "/" + sign + "-" + agencyCode : number, dayOf(at),
				false);
	}

	static LocalDate dayOf(Instant at) {
		return at.atZone(VietnamTime.ZONE).toLocalDate();
	}

	/** Whether it is a plain official letter, whose subject stands below its number. */
	public boolean plain() {
		return this.words.title().isEmpty();
	}

	public String agency() {
		return capitals(this.words.agency());
	}

	public String superior() {
		return capitals(this.words.superior());
	}

	public String title() {
		return capitals(this.words.title());
	}

	public List<String> paragraphs() {
		return this.words.text(this.late);
	}

	/** Day and month with two digits where one might be changed into another. */
	public String dayOfMonth() {
		return "%02d".formatted(this.day.getDayOfMonth());
	}

	public String month() {
		return (this.day.getMonthValue() <= 2) ? "0" + this.day.getMonthValue()
				: Integer.toString(this.day.getMonthValue());
	}

	public String year() {
		return Integer.toString(this.day.getYear());
	}

	private static String capitals(String words) {
		return words.toUpperCase(LANGUAGE);
	}

}
