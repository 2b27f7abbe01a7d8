package vn.langnghe.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Period;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Option;

/** The periods that a page offers: those that last and some that are over. */
@Component
class PeriodChoice {

	private static final int YEARS = 3;

	private final FigureWords words;

	private final Clock clock;

	PeriodChoice(FigureWords words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	/**
	 * The newest first, the longest first; the one that is shown is always among them.
	 */
	List<Option> offered(Period shown, Locale locale) {
		LocalDate today = VietnamTime.today(this.clock);
		List<String> codes = new ArrayList<>();
		for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
			codes.add(Integer.toString(year));
		}
		for (int back = 0; back < 4; back++) {
			LocalDate day = today.minusMonths(6L * back);
			codes.add(day.getYear() + "-H" + ((day.getMonthValue() + 5) / 6));
		}
		for (int back = 0; back < 8; back++) {
			codes.add(Period.quarterOf(today.minusMonths(3L * back)).code());
		}
		for (int back = 0; back < 12; back++) {
			codes.add(today.minusMonths(back).toString().substring(0, 7));
		}
		if (!codes.contains(shown.code())) {
			codes.add(0, shown.code());
		}
		return codes.stream()
			.map((code) -> Period.of(code, today))
			.map((period) -> new Option(period.code(), this.words.period(period, locale)))
			.toList();
	}

}
