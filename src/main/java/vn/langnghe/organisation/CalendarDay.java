package vn.langnghe.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * A day that is not what its weekday says: a public holiday, a day off in exchange, or a
 * Saturday worked in exchange for it.
 *
 * @param day the day in Vietnam
 * @param kind what the day is instead
 * @param name the holiday or the reason, as the notice of the competent body names it;
 * stored in NFC
 * @param certainty whether the notice is final
 */
public record CalendarDay(LocalDate day, Kind kind, String name, Certainty certainty) {

	private static final int LONGEST_NAME = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

	/** What the day is. */
	public enum Kind {

		/** Nobody works. */
		HOLIDAY,
		/** Everybody works, even on a weekend. */
		WORKING;

		/** The key of its name in the messages. */
		public String messageKey() {
			return "organisation.calendar.kind." + name();
		}

	}

	/** How sure the day is. */
	public enum Certainty {

		/** Set by law or by a notice in force. */
		HIGH,
		/** Only an option published, or computed; may still change. */
		PROVISIONAL;

		/** The key of its name in the messages. */
		public String messageKey() {
			return "organisation.calendar.certainty." + name();
		}

	}

	/**
	 * Checks what an administrator typed.
	 * @throws Invalid when the name is missing or too long, or the year cannot be meant
	 */
	public CalendarDay {
		name = CONTROL.matcher(Texts.nfc(name)).replaceAll(" ").strip();
		if (name.isEmpty()) {
			throw new Invalid("name", "organisation.calendar.error.name.empty");
		}
		if (name.length() > LONGEST_NAME) {
			throw new Invalid("name", "organisation.calendar.error.name.long");
		}
		if (day.getYear() < 2000 || day.getYear() > 2100) {
			throw new Invalid("day", "organisation.calendar.error.day");
		}
	}

	/**
	 * Whether the day differs from its weekday: a holiday on a Sunday changes nothing.
	 */
	boolean changesTheWeek() {
		return (this.kind == Kind.HOLIDAY) != isWeekend(this.day);
	}

	boolean isProvisional() {
		return this.certainty == Certainty.PROVISIONAL;
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
