package vn.langnghe.metrics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Indicator;
import vn.langnghe.metrics.IndicatorCases.OfIndicator;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.IndicatorCases.Side;
import vn.langnghe.metrics.Measures766;
import vn.langnghe.metrics.CaseChoice.Figure;
import vn.langnghe.metrics.Rate;
import vn.langnghe.metrics.RateWords;
import vn.langnghe.metrics.Reading;
import vn.langnghe.metrics.Sisters;

/** The indicators in words, numbers and addresses of a reader's language. */
@Component
class DashboardViews {

	/** Working minutes of a working day. */
	private static final BigDecimal DAY = BigDecimal.valueOf(570);

	private final Measures766 measures;

	private final RateWords rates;

	private final MessageSource messages;

	DashboardViews(Measures766 measures, RateWords rates, MessageSource messages) {
		this.measures = measures;
		this.rates = rates;
		this.messages = messages;
	}

	/** Each indicator, with the period before and the median of the sister agencies. */
	List<IndicatorRow> indicators(Reading now, Reading before, Sisters.Readings sisters, Chosen chosen, Locale locale) {
		List<IndicatorRow> rows = new ArrayList<>();
		for (Indicator one : Indicator.values()) {
			Rate rate = now.rate(one);
			rows.add(new IndicatorRow(words(one.messageKey(), locale), words(one.messageKey() + ".definition", locale),
					number(rate.numerator(), locale) + "/" + number(rate.denominator(), locale),
					percent(rate.percent(), locale), target(one, chosen, locale), percent(before.percent(one), locale),
					change(rate.percent(), before.percent(one), one.moreIsBetter(), locale),
					median(sisters.median((each) -> each.percent(one)), (value) -> percent(value, locale), locale),
					chosen.cases(new OfIndicator(one, Side.YES)), chosen.cases(new OfIndicator(one, Side.ALL))));
		}
		rows.add(time("median", Reading::median, now, before, sisters, chosen, locale));
		rows.add(time("ninth", Reading::ninth, now, before, sisters, chosen, locale));
		return rows;
	}

	private IndicatorRow time(String which, Function<Reading, @Nullable Integer> figure, Reading now, Reading before,
			Sisters.Readings sisters, Chosen chosen, Locale locale) {
		BigDecimal days = days(figure.apply(now));
		BigDecimal daysBefore = days(figure.apply(before));
		String key = "metrics.indicator." + which;
		return new IndicatorRow(words(key, locale), words(key + ".definition", locale), null, days(days, locale), null,
				days(daysBefore, locale), change(days, daysBefore, false, locale),
				median(sisters.median((each) -> days(figure.apply(each))), (value) -> days(value, locale), locale),
				null, chosen.cases(Plain.ANSWERED));
	}

	private @Nullable String target(Indicator indicator, Chosen chosen, Locale locale) {
		Figure figure = switch (indicator) {
			case ON_TIME -> Figure.ON_TIME;
			case HANDLING -> Figure.HANDLING;
			default -> null;
		};
		return (figure == null) ? null
				: words("metrics.target.at-least", locale, this.measures.worth(figure, chosen.period()).fullRate());
	}

	private Change change(@Nullable BigDecimal now, @Nullable BigDecimal before, @Nullable Boolean moreIsBetter,
			Locale locale) {
		if (now == null || before == null) {
			return new Change(words("metrics.change.unknown", locale), null);
		}
		int sign = now.compareTo(before);
		if (sign == 0) {
			return new Change(words("metrics.change.same", locale), null);
		}
		String by = RateWords.decimals(now.subtract(before).abs(), locale);
		Boolean better = (moreIsBetter != null) ? moreIsBetter == sign > 0 : null;
		return new Change(words((sign > 0) ? "metrics.change.up" : "metrics.change.down", locale, by),
				(better != null) ? words(better ? "metrics.change.better" : "metrics.change.worse", locale) : null);
	}

	private String median(Optional<BigDecimal> median, Function<BigDecimal, String> format, Locale locale) {
		return median.map(format).orElseGet(() -> words("metrics.sisters.few", locale));
	}

	/** In per cent, or the words for nothing to divide by. */
	String percent(@Nullable BigDecimal percent, Locale locale) {
		return this.rates.percent(percent, locale);
	}

	/** Working minutes as working days, or the words for none. */
	String days(@Nullable Integer minutes, Locale locale) {
		return days(days(minutes), locale);
	}

	private String days(@Nullable BigDecimal days, Locale locale) {
		return (days != null) ? words("metrics.days", locale, RateWords.decimals(days, locale))
				: this.rates.none(locale);
	}

	private static @Nullable BigDecimal days(@Nullable Integer minutes) {
		return (minutes != null) ? BigDecimal.valueOf(minutes).divide(DAY, 2, RoundingMode.HALF_UP) : null;
	}

	String number(long number, Locale locale) {
		return NumberFormat.getIntegerInstance(locale).format(number);
	}

	String words(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

	/** The names of some values, by what stands for them in an address. */
	<E extends Enum<E>> List<Option> options(Class<E> values, Function<E, String> key, Locale locale) {
		return Arrays.stream(values.getEnumConstants())
			.map((one) -> new Option(one.name(), words(key.apply(one), locale)))
			.toList();
	}

	/**
	 * Something to choose.
	 *
	 * @param value as in the address
	 * @param name in words
	 */
	record Option(String value, String name) {
	}

	/**
	 * One indicator as it is shown.
	 *
	 * @param name what it is called
	 * @param definition how it is counted
	 * @param cases how many of how many; null of a time
	 * @param value the figure
	 * @param target what it should reach; null when nothing says so
	 * @param before the figure of the period before
	 * @param change from then to now
	 * @param sisters the median of the sister agencies
	 * @param casesUrl the cases that are so; null of a time
	 * @param allUrl all its cases
	 */
	record IndicatorRow(String name, String definition, @Nullable String cases, String value, @Nullable String target,
			String before, Change change, String sisters, @Nullable String casesUrl, String allUrl) {
	}

	/**
	 * From one period to the next.
	 *
	 * @param by how much
	 * @param judged whether that is good; null when neither
	 */
	record Change(String by, @Nullable String judged) {
	}

}
