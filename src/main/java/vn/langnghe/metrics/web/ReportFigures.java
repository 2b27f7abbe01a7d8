package vn.langnghe.metrics.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Figures766;
import vn.langnghe.metrics.Indicators;
import vn.langnghe.metrics.Measures766;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.metrics.Sisters;
import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;

/**
 * The parts of a report that are tables of figures: those of Decision 766, and our own.
 */
@Component
class ReportFigures {

	private final Measures766 measures;

	private final FigureViews figureViews;

	private final Indicators indicators;

	private final Sisters sisters;

	private final DashboardViews views;

	ReportFigures(Measures766 measures, FigureViews figureViews, Indicators indicators, Sisters sisters,
			DashboardViews views) {
		this.measures = measures;
		this.figureViews = figureViews;
		this.indicators = indicators;
		this.sisters = sisters;
		this.views = views;
	}

	Section figures766(Asked asked, Locale locale) {
		Figures766 figures = this.measures.of(asked.scope(), asked.period());
		List<String> counts = header(locale, "metrics.numerator", "metrics.denominator", "metrics.rate");
		List<FigureRow> rows = this.figureViews.main(figures, asked, locale);
		Table main = new Table(null,
				header(locale, "metrics.figure", "metrics.numerator", "metrics.denominator", "metrics.rate",
						"metrics.points"),
				rows.stream()
					.map((row) -> List.<Object>of(row.name(), row.numerator(), row.denominator(), row.rate(),
							points(row, locale)))
					.toList());
		String lead = words("metrics.none.why", locale) + (rows.stream().anyMatch(FigureRow::unverified)
				? " " + words("metrics.points.unverified", locale) : "");
		return new Section(words("metrics.heading766", locale), lead, null, List.of(main,
				counts("metrics.parts", "metrics.part", this.figureViews.parts(figures, asked, locale), counts, locale),
				counts("metrics.unhappy", "metrics.reason", this.figureViews.unhappy(figures, asked, locale), counts,
						locale),
				counts("metrics.natures", "metrics.class", this.figureViews.natures(figures, asked, locale), counts,
						locale),
				counts("metrics.kinds", "metrics.class", this.figureViews.kinds(figures, asked, locale), counts,
						locale)));
	}

	private String points(FigureRow row, Locale locale) {
		return (row.points() == null) ? "" : words("metrics.points.of", locale, row.points(), row.most());
	}

	private Table counts(String title, String of, List<FigureRow> rows, List<String> counts, Locale locale) {
		return new Table(words(title, locale), List.of(words(of, locale), counts.get(0), counts.get(1), counts.get(2)),
				rows.stream()
					.map((row) -> List.<Object>of(row.name(), row.numerator(), row.denominator(), row.rate()))
					.toList());
	}

	Section indicators(Asked asked, Locale locale) {
		Chosen chosen = new Chosen(asked, Narrowing.NONE, null);
		List<DashboardViews.IndicatorRow> rows = this.views.indicators(
				this.indicators.of(asked.scope().agencyIds(), asked.period(), Narrowing.NONE),
				this.indicators.of(asked.scope().agencyIds(), asked.period().before(), Narrowing.NONE),
				this.sisters.of(asked.scope().agency(), asked.period(), Narrowing.NONE), chosen, locale);
		return new Section(words("metrics.indicators", locale), null, null,
				List.of(new Table(null,
						header(locale, "metrics.figure", "metrics.report.cases", "metrics.value", "metrics.before",
								"metrics.sisters"),
						rows.stream()
							.map((row) -> List.<Object>of(row.name(), (row.cases() != null) ? row.cases() : "",
									row.value(), row.before(), row.sisters()))
							.toList())));
	}

	private List<String> header(Locale locale, String... keys) {
		return List.of(keys).stream().map((key) -> words(key, locale)).toList();
	}

	private String words(String key, Locale locale, Object... values) {
		return this.views.words(key, locale, values);
	}

}
