package vn.langnghe.metrics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Flow;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.metrics.Scope;
import vn.langnghe.metrics.StepTimes;
import vn.langnghe.metrics.StepTimes.StepTime;
import vn.langnghe.metrics.Rate;
import vn.langnghe.metrics.web.Charts.Point;
import vn.langnghe.metrics.web.Charts.Series;
import vn.langnghe.metrics.web.ReportContent.Picture;
import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;
import vn.langnghe.platform.VietnamTime;

/**
 * Puts a report together: the same figures as on the pages, in the same words.
 */
@Component
class ReportContents {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

	private final ReportFigures figures;

	private final DashboardViews views;

	private final Flow flow;

	private final StepTimes times;

	private final ReportEvidence evidence;

	private final Charts charts;

	ReportContents(ReportFigures figures, DashboardViews views, Flow flow, StepTimes times, ReportEvidence evidence,
			Charts charts) {
		this.figures = figures;
		this.views = views;
		this.flow = flow;
		this.times = times;
		this.evidence = evidence;
		this.charts = charts;
	}

	ReportContent of(Asked asked, Locale locale, Instant madeAt) {
		Scope scope = asked.scope();
		String agency = scope.agency().name(locale.getLanguage());
		DateTimeFormatter moment = DateTimeFormatter.ofPattern(words("platform.date.time", locale), locale);
		String whose = scope.under() ? words("metrics.report.under", locale, agency, scope.agencyIds().size() - 1)
				: agency;
		return new ReportContent(locale,
				new ReportContent.Heading(
						agency, words("casework.letter.state", locale), words("casework.letter.motto", locale)),
				words("metrics.report.title-of", locale),
				List.of(words("metrics.report.whose", locale, whose),
						words("metrics.report.period", locale, period(asked, locale),
								date(asked.period().from(), locale), date(asked.period().to(), locale)),
						words("metrics.report.as-of", locale,
								moment.format(asked.period().to().plusDays(1).atStartOfDay(VietnamTime.ZONE))),
						words("metrics.report.made-at", locale, moment.format(madeAt.atZone(VietnamTime.ZONE)))),
				List.of(this.figures.figures766(asked, locale), this.figures.indicators(asked, locale),
						flow(asked, locale), steps(asked, locale), this.evidence.causes(asked, locale),
						this.evidence.actions(asked, locale), this.evidence.satisfaction(asked, locale),
						this.evidence.nonconformities(asked, locale)));
	}

	private Section flow(Asked asked, Locale locale) {
		List<Flow.Month> months = this.flow.until(YearMonth.from(asked.period().to()), asked.scope().agencyIds(),
				Narrowing.NONE);
		byte @Nullable [] png = this.charts.barsAndLineOnPaper(List.of(
				new Series(words("metrics.flow.received", locale),
						months.stream().map((one) -> new Point(MONTH.format(one.month()), one.received())).toList()),
				new Series(words("metrics.flow.settled", locale),
						months.stream().map((one) -> new Point(MONTH.format(one.month()), one.settled())).toList())),
				List.of(new Series(words("metrics.flow.in-hand", locale),
						months.stream().map((one) -> new Point(MONTH.format(one.month()), one.inHand())).toList())),
				locale);
		return new Section(words("metrics.flow", locale), null,
				(png != null) ? new Picture(png, words("metrics.flow.alt", locale)) : null,
				List.of(new Table(null,
						header(locale, "metrics.flow.month", "metrics.flow.received", "metrics.flow.settled",
								"metrics.flow.in-hand"),
						months.stream()
							.map((one) -> List.<Object>of(MONTH.format(one.month()), one.received(), one.settled(),
									one.inHand()))
							.toList())));
	}

	private Section steps(Asked asked, Locale locale) {
		List<StepTime> steps = this.times.ofSteps(asked.scope().agencyIds(), asked.period(), Narrowing.NONE);
		return new Section(words("metrics.steps", locale), null, null,
				List.of(new Table(null,
						header(locale, "metrics.step", "metrics.finished", "metrics.late-share", "metrics.median",
								"metrics.ninth"),
						steps.stream()
							.map((one) -> List.<Object>of(words("workflow.step." + one.whose(), locale), one.finished(),
									this.views.percent(new Rate(one.late(), one.finished()).percent(), locale),
									this.views.days(one.median(), locale), this.views.days(one.ninth(), locale)))
							.toList())));
	}

	private String period(Asked asked, Locale locale) {
		String code = asked.period().code();
		String year = code.substring(0, 4);
		String sort = (code.length() == 4) ? "year"
				: (code.charAt(5) == 'Q') ? "quarter" : (code.charAt(5) == 'H') ? "half" : "month";
		Object number = switch (sort) {
			case "year" -> "";
			case "month" -> code.substring(5);
			default -> Integer.valueOf(code.substring(6));
		};
		return words("metrics.report.period." + sort, locale, number, year);
	}

	private String date(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(words("platform.date.long", locale), locale).format(day);
	}

	private List<String> header(Locale locale, String... keys) {
		return List.of(keys).stream().map((key) -> words(key, locale)).toList();
	}

	private String words(String key, Locale locale, Object... values) {
		return this.views.words(key, locale, values);
	}

}
