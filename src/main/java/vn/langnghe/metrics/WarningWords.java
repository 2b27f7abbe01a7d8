package vn.langnghe.metrics;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DeadlineView;

/** Says a warning in one sentence, as plainly as a probability can be said. */
@Component
public class WarningWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final double LEAST_EXPECTED = 0.1;

	/** A hundredth of a percent. */
	private static final double LEAST_CHANCE = 0.0001;

	private final MessageSource messages;

	private final Agencies agencies;

	private final Calendars calendars;

	private final Clock clock;

	WarningWords(MessageSource messages, Agencies agencies, Calendars calendars, Clock clock) {
		this.messages = messages;
		this.agencies = agencies;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Warnings as they are listed. */
	public List<Said> of(List<Warning> warnings, Locale locale) {
		return warnings.stream().map((one) -> of(one, locale)).toList();
	}

	/** One warning. */
	public Said of(Warning warning, Locale locale) {
		Agency agency = this.agencies.findById(warning.agencyId()).orElseThrow();
		String agencyName = agency.name(locale.getLanguage());
		String what = (warning.procedureName() != null)
				? words("metrics.warning.of-procedure", locale, warning.procedureName())
				: words("metrics.warning.of-agency", locale, agencyName);
		return new Said(warning, agencyName, what,
				words("metrics.warning.said", locale, what, DAY.format(warning.week()),
						DAY.format(warning.week().plusDays(6)), Integer.toString(warning.observed()),
						expected(warning.expected(), locale), chance(warning.chance(), locale)),
				warning.open() ? DeadlineView.of(this.calendars.of(warning.agencyId()), warning.answerBy(),
						this.clock.instant(), null) : null);
	}

	/** A number of cases that is not whole. */
	public String expected(double expected, Locale locale) {
		return (expected < LEAST_EXPECTED) ? words("metrics.warning.below", locale, number(LEAST_EXPECTED, 1, locale))
				: number(expected, 1, locale);
	}

	private String chance(double chance, Locale locale) {
		return (chance < LEAST_CHANCE) ? words("metrics.warning.below", locale, number(LEAST_CHANCE * 100, 2, locale))
				: number(chance * 100, 2, locale);
	}

	private static String number(double value, int digits, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(digits);
		return format.format(value);
	}

	private String words(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * A warning in words.
	 *
	 * @param warning the warning
	 * @param agency whose feedback
	 * @param what rose
	 * @param sentence what rose, how much, and how likely that is chance
	 * @param deadline how much time is left to answer; null once it is answered
	 */
	public record Said(Warning warning, String agency, String what, String sentence, @Nullable DeadlineView deadline) {
	}

}
