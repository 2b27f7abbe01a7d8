package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rates and other figures with two decimals, as a reader's language writes them. */
@Component
public class RateWords {

	private final MessageSource messages;

	RateWords(MessageSource messages) {
		this.messages = messages;
	}

	/** In per cent, or the words for nothing to divide by. */
	public String percent(@Nullable BigDecimal percent, Locale locale) {
		return (percent != null) ? words("metrics.percent", locale, decimals(percent, locale)) : none(locale);
	}

	/** The words for a figure that there is not. */
	public String none(Locale locale) {
		return words("metrics.none", locale);
	}

	/** A number with its two decimals. */
	public static String decimals(BigDecimal number, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

	private String words(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

}
