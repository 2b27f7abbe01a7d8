package vn.langnghe.metrics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.metrics.CaseChoice;
import vn.langnghe.metrics.CaseChoice.Counted;
import vn.langnghe.metrics.CaseChoice.Figure;
import vn.langnghe.metrics.CaseChoice.Why;
import vn.langnghe.metrics.CaseParts;
import vn.langnghe.metrics.Figures766;
import vn.langnghe.metrics.JudgedCase;
import vn.langnghe.metrics.Place;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.sheet.XlsxWriter;
import vn.langnghe.platform.web.Actors;

/**
 * The figures as tables for a spreadsheet. What a spreadsheet could take for a formula is
 * written so that it is none.
 */
@Component
class FigureSheets {

	/** A sheet of more would not be read; the page has the whole list. */
	private static final int MOST_CASES = 20_000;

	private final FigureViews views;

	private final CaseParts parts;

	private final MessageSource messages;

	FigureSheets(FigureViews views, CaseParts parts, MessageSource messages) {
		this.views = views;
		this.parts = parts;
		this.messages = messages;
	}

	byte[] csv(Figures766 figures, Asked asked, Locale locale) {
		StringBuilder table = new StringBuilder("\ufeff");
		figures(figures, asked, locale)
			.forEach((row) -> table.append(Csv.line(row.stream().map(String::valueOf).toList())));
		return table.toString().getBytes(StandardCharsets.UTF_8);
	}

	byte[] xlsx(Figures766 figures, Asked asked, Locale locale) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (XlsxWriter book = new XlsxWriter(written, words("metrics.sheet.figures", locale),
				words("metrics.sheet.cases", locale))) {
			for (List<Object> row : figures(figures, asked, locale)) {
				book.row(row);
			}
			book.next();
			for (List<Object> row : cases(asked, locale)) {
				book.row(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return written.toByteArray();
	}

	private List<List<Object>> figures(Figures766 figures, Asked asked, Locale locale) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of(words("metrics.agency", locale), asked.scope().agency().name(locale.getLanguage()),
				words("metrics.period", locale), asked.period().code()));
		rows.add(Stream.of("figure", "numerator", "denominator", "rate", "points", "definition")
			.<Object>map((key) -> words("metrics." + key, locale))
			.toList());
		this.views.main(figures, asked, locale).forEach((row) -> rows.add(line("", row)));
		this.views.parts(figures, asked, locale)
			.forEach((row) -> rows.add(line("metrics.figure.ON_TIME", row, locale)));
		this.views.unhappy(figures, asked, locale).forEach((row) -> rows.add(line("metrics.unhappy", row, locale)));
		this.views.natures(figures, asked, locale)
			.forEach((row) -> rows.add(line("metrics.figure.SHARE", row, locale)));
		this.views.kinds(figures, asked, locale).forEach((row) -> rows.add(line("metrics.figure.SHARE", row, locale)));
		return rows;
	}

	private List<Object> line(String group, FigureRow row, Locale locale) {
		return line(words(group, locale) + ": ", row);
	}

	private static List<Object> line(String before, FigureRow row) {
		return List.of(before + row.name(), row.numerator(), row.denominator(), row.rate(),
				(row.points() != null) ? row.points() : "", (row.definition() != null) ? row.definition() : "");
	}

	/** Each case with its part in the fractions. */
	private List<List<Object>> cases(Asked asked, Locale locale) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(Stream
			.of("metrics.list.number", "metrics.list.counted-from", "metrics.list.nature", "metrics.list.procedure",
					"metrics.list.part", "metrics.figure.ON_TIME", "metrics.figure.ON_TIME_RAW",
					"metrics.why.DISSATISFIED", "metrics.why.AGAIN", "metrics.list.office-minutes",
					"metrics.list.waiting-minutes")
			.<Object>map((key) -> words(key, locale))
			.toList());
		this.parts
			.cases(asked.scope(), asked.period(),
					new CaseChoice(Figure.ON_TIME, Counted.ALL, null, Why.ANY, null, null), Actors.me().staffId(),
					Place.BEGINNING, MOST_CASES)
			.forEach((one) -> rows.add(cells(one, locale)));
		return rows;
	}

	private List<Object> cells(JudgedCase one, Locale locale) {
		return List.of(one.number(), one.countedFrom().atZone(VietnamTime.ZONE).toLocalDate().toString(),
				(one.nature() != null) ? words("catalogue.nature." + one.nature(), locale) : "",
				(one.procedureCode() != null) ? one.procedureCode() : "", words(one.part().messageKey(), locale),
				yes(one.onTime(), locale), yes(one.onTimeRaw(), locale), yes(one.dissatisfied(), locale),
				yes(one.again(), locale), (one.officeMinutes() != null) ? one.officeMinutes() : "",
				(one.waitingMinutes() != null) ? one.waitingMinutes() : "");
	}

	private String yes(boolean yes, Locale locale) {
		return words(yes ? "metrics.list.yes" : "metrics.list.no", locale);
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
