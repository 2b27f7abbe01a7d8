package vn.langnghe.publication.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.PublicFigure;
import vn.langnghe.metrics.PublicFigure.Topic;
import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.metrics.RateWords;
import vn.langnghe.metrics.ShownCount;
import vn.langnghe.metrics.ShownRate;

/** The public figures in the words of a reader's language. */
@Component
class FigureWords {

	private final RateWords rates;

	private final MessageSource messages;

	FigureWords(RateWords rates, MessageSource messages) {
		this.rates = rates;
		this.messages = messages;
	}

	/** The rows about something. */
	List<Row> rows(PublicFigures figures, Topic topic, Locale locale) {
		return figures.about(topic).map((one) -> row(one, locale)).toList();
	}

	private Row row(PublicFigure figure, Locale locale) {
		ShownRate value = figure.value();
		boolean defined = figure.topic() != Topic.NATURE && figure.topic() != Topic.KIND;
		return new Row(figure.code(), name(figure, locale), defined ? words(key(figure) + ".definition", locale) : null,
				count(value.part(), locale), (value.whole() != null) ? count(value.whole(), locale) : null,
				rate(value, locale));
	}

	String name(PublicFigure figure, Locale locale) {
		return words(key(figure), locale);
	}

	private static String key(PublicFigure figure) {
		return "publication.figure." + figure.topic() + "." + figure.code();
	}

	String count(ShownCount count, Locale locale) {
		String number = NumberFormat.getIntegerInstance(locale).format(count.value());
		return switch (count.how()) {
			case EXACT -> number;
			case BELOW_FIVE -> words("publication.shown.below-five", locale);
			case AT_LEAST -> words("publication.shown.at-least", locale, number);
			case WITHHELD -> words("publication.shown.withheld", locale);
		};
	}

	/** Empty where the number stands for itself. */
	String rate(ShownRate rate, Locale locale) {
		return switch (rate.how()) {
			case EXACT -> this.rates.percent(rate.percent(), locale);
			case AT_LEAST -> words("publication.shown.at-least", locale, this.rates.percent(rate.percent(), locale));
			case AT_MOST -> words("publication.shown.at-most", locale, this.rates.percent(rate.percent(), locale));
			case WITHHELD -> words("publication.shown.withheld", locale);
			case NONE -> (rate.whole() != null) ? this.rates.none(locale) : "";
		};
	}

	/** A period as people call it. */
	String period(Period period, Locale locale) {
		String code = period.code();
		String year = code.substring(0, 4);
		if (code.length() == 4) {
			return words("publication.period.year", locale, year);
		}
		String part = code.substring(5);
		return part.matches("[QH]\\d") ? words("publication.period." + part, locale, year)
				: words("publication.period.month", locale, part, year);
	}

	private String words(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

	/**
	 * One figure as it is read.
	 *
	 * @param code its stable name
	 * @param name what it is called
	 * @param definition how it is counted, or null where the table says it
	 * @param count what counts
	 * @param of of how many, or null where the number stands for itself
	 * @param rate in per cent, or its bound, or why there is none
	 */
	record Row(String code, String name, @Nullable String definition, String count, @Nullable String of, String rate) {
	}

}
