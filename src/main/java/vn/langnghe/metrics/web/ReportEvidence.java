package vn.langnghe.metrics.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.ActionCount;
import vn.langnghe.metrics.ActionCount.Actions;
import vn.langnghe.metrics.Causes;
import vn.langnghe.metrics.Causes.Cause;
import vn.langnghe.metrics.Indicator;
import vn.langnghe.metrics.Indicators;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.metrics.Rate;
import vn.langnghe.metrics.Reading;
import vn.langnghe.metrics.web.Charts.Point;
import vn.langnghe.metrics.web.Charts.Series;
import vn.langnghe.metrics.web.ReportContent.Picture;
import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;

/**
 * The parts of a report about what went wrong and what was done about it, also as
 * evidence for ISO 9001:2015, clauses 9.1.2 and 10.2.
 */
@Component
class ReportEvidence {

	private static final int MOST_CAUSES = 20;

	private static final int MOST_BARS = 10;

	private final Indicators indicators;

	private final Causes causes;

	private final ActionCount actions;

	private final DashboardViews views;

	private final Charts charts;

	ReportEvidence(Indicators indicators, Causes causes, ActionCount actions, DashboardViews views, Charts charts) {
		this.indicators = indicators;
		this.causes = causes;
		this.actions = actions;
		this.views = views;
		this.charts = charts;
	}

	Section causes(Asked asked, Locale locale) {
		List<Cause> found = found(asked);
		if (found.isEmpty()) {
			return new Section(words("metrics.causes", locale), words("metrics.causes.empty", locale), null, List.of());
		}
		byte @Nullable [] png = this.charts
			.rankingOnPaper(new Series(words("metrics.cases", locale),
					found.stream()
						.limit(MOST_BARS)
						.map((one) -> new Point(cause(one, locale) + " · "
								+ ((one.procedureCode() != null) ? one.procedureCode() : "–"), one.cases()))
						.toList()),
					locale);
		return new Section(words("metrics.causes", locale), null,
				(png != null) ? new Picture(png, words("metrics.causes.alt", locale)) : null,
				List.of(new Table(null,
						List.of(words("metrics.procedure", locale), words("metrics.cause", locale),
								words("metrics.cases", locale), words("metrics.causes.so-far", locale)),
						found.stream()
							.map((one) -> List.<Object>of(procedure(one, locale), cause(one, locale), one.cases(),
									this.views.percent(one.soFar().percent(), locale)))
							.toList())));
	}

	Section actions(Asked asked, Locale locale) {
		return new Section(words("metrics.actions", locale), null, null, List.of(actionTable(asked, locale)));
	}

	/** 9.1.2: how satisfied those are whom the office serves. */
	Section satisfaction(Asked asked, Locale locale) {
		Reading reading = reading(asked);
		Rate satisfied = reading.rate(Indicator.SATISFIED);
		Rate dissatisfied = new Rate(satisfied.denominator() - satisfied.numerator(), satisfied.denominator());
		return new Section(words("metrics.report.iso-satisfaction", locale),
				words("metrics.report.iso-satisfaction.lead", locale), null,
				List.of(rates(locale,
						List.of(row(Indicator.RESPONSE.messageKey(), reading.rate(Indicator.RESPONSE), locale),
								row(Indicator.SATISFIED.messageKey(), satisfied, locale),
								row("metrics.report.dissatisfied", dissatisfied, locale),
								row(Indicator.AGAIN.messageKey(), reading.rate(Indicator.AGAIN), locale)))));
	}

	/** 10.2: what did not conform, why, what was done, and whether it helped. */
	Section nonconformities(Asked asked, Locale locale) {
		Reading reading = reading(asked);
		long causesFound = found(asked).stream().mapToLong((one) -> one.soFar().denominator()).max().orElse(0);
		Rate substantiated = reading.rate(Indicator.SUBSTANTIATED);
		return new Section(words("metrics.report.iso-nonconformity", locale),
				words("metrics.report.iso-nonconformity.lead", locale), null, List.of(
						rates(locale,
								List.of(row(Indicator.SUBSTANTIATED.messageKey(), substantiated, locale),
										row("metrics.report.cause-named",
												new Rate(causesFound, substantiated.numerator()), locale))),
						actionTable(asked, locale)));
	}

	private Table actionTable(Asked asked, Locale locale) {
		Actions counted = this.actions.of(asked.scope().agencyIds(), asked.period());
		return rates(locale, List.of(row("metrics.report.actions-in-time", counted.inTime(), locale),
				row("metrics.report.actions-recurred", counted.recurred(), locale)));
	}

	private Table rates(Locale locale, List<List<Object>> rows) {
		return new Table(null, List.of(words("metrics.figure", locale), words("metrics.numerator", locale),
				words("metrics.denominator", locale), words("metrics.rate", locale)), rows);
	}

	private List<Object> row(String key, Rate rate, Locale locale) {
		return List.of(words(key, locale), rate.numerator(), rate.denominator(),
				this.views.percent(rate.percent(), locale));
	}

	private Reading reading(Asked asked) {
		return this.indicators.of(asked.scope().agencyIds(), asked.period(), Narrowing.NONE);
	}

	private List<Cause> found(Asked asked) {
		return this.causes.of(asked.scope().agencyIds(), asked.period(), Narrowing.NONE, MOST_CAUSES);
	}

	private String procedure(Cause one, Locale locale) {
		return (one.procedureName() == null) ? words("metrics.causes.no-procedure", locale)
				: one.procedureName() + " (" + one.procedureCode() + ")";
	}

	private String cause(Cause one, Locale locale) {
		return words("catalogue.cause." + one.rootCause(), locale);
	}

	private String words(String key, Locale locale, Object... values) {
		return this.views.words(key, locale, values);
	}

}
