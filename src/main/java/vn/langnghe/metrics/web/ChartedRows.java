package vn.langnghe.metrics.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.metrics.Causes;
import vn.langnghe.metrics.Causes.Cause;
import vn.langnghe.metrics.Flow;
import vn.langnghe.metrics.Indicator;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.Indicators;
import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.Reading;
import vn.langnghe.metrics.web.Charts.Point;
import vn.langnghe.metrics.web.Charts.Series;
import vn.langnghe.platform.VietnamTime;

/** What the dashboard shows as a chart, with the table beside it. */
@Component
class ChartedRows {

	private static final int PERIODS = 5;

	private static final int MOST_CAUSES = 10;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

	private final Indicators indicators;

	private final Flow flow;

	private final Causes causes;

	private final DashboardViews views;

	private final Charts charts;

	private final Clock clock;

	ChartedRows(Indicators indicators, Flow flow, Causes causes, DashboardViews views, Charts charts, Clock clock) {
		this.indicators = indicators;
		this.flow = flow;
		this.causes = causes;
		this.views = views;
		this.charts = charts;
		this.clock = clock;
	}

	/** The last periods, the months, and the causes. */
	void fill(Chosen chosen, Model model, Locale locale) {
		trend(chosen, model, locale);
		flow(chosen, model, locale);
		causes(chosen, model, locale);
	}

	private void trend(Chosen chosen, Model model, Locale locale) {
		List<Trend> trend = new ArrayList<>();
		Period period = chosen.period();
		for (int i = 0; i < PERIODS; i++) {
			Reading reading = this.indicators.of(chosen.agencyIds(), period, chosen.narrowing());
			trend.add(0,
					new Trend(period.code(), reading, this.views.percent(reading.percent(Indicator.ON_TIME), locale),
							this.views.percent(reading.percent(Indicator.HANDLING), locale),
							this.views.percent(reading.percent(Indicator.RESPONSE), locale),
							chosen.in(period).url("/figures")));
			period = period.before();
		}
		model.addAttribute("trend", trend);
		model.addAttribute("trendChart", this.charts.shares(
				List.of(series(Indicator.ON_TIME, trend, locale), series(Indicator.HANDLING, trend, locale)), locale));
	}

	private Series series(Indicator indicator, List<Trend> trend, Locale locale) {
		return new Series(this.views.words(indicator.messageKey(), locale),
				trend.stream().map((one) -> new Point(one.period(), one.reading().percent(indicator))).toList());
	}

	private void flow(Chosen chosen, Model model, Locale locale) {
		YearMonth last = YearMonth.from(chosen.period().cut(this.clock).minusNanos(1).atZone(VietnamTime.ZONE));
		List<Flow.Month> months = this.flow.until(last, chosen.agencyIds(), chosen.narrowing());
		List<FlowRow> rows = months.stream().map((month) -> {
			Chosen then = chosen.in(Period.of(month.month().toString(), VietnamTime.today(this.clock)));
			return new FlowRow(month, MONTH.format(month.month()), then.cases(Plain.RECEIVED),
					then.cases(Plain.SETTLED));
		}).toList();
		model.addAttribute("flow", rows);
		model.addAttribute("flowChart", this.charts.barsAndLine(
				List.of(new Series(this.views.words("metrics.flow.received", locale),
						rows.stream().map((row) -> new Point(row.name(), row.month().received())).toList()),
						new Series(this.views.words("metrics.flow.settled", locale),
								rows.stream().map((row) -> new Point(row.name(), row.month().settled())).toList())),
				List.of(new Series(this.views.words("metrics.flow.in-hand", locale),
						rows.stream().map((row) -> new Point(row.name(), row.month().inHand())).toList())),
				locale));
	}

	private void causes(Chosen chosen, Model model, Locale locale) {
		List<Cause> found = this.causes.of(chosen.agencyIds(), chosen.period(), chosen.narrowing(), MOST_CAUSES);
		List<CauseRow> rows = found.stream()
			.map((one) -> new CauseRow(one,
					(one.procedureName() != null) ? one.procedureName()
							: this.views.words("metrics.causes.no-procedure", locale),
					this.views.words("catalogue.cause." + one.rootCause(), locale),
					this.views.percent(one.soFar().percent(), locale),
					chosen.cases(Plain.FOUND, one.procedureCode(), one.rootCause())))
			.toList();
		model.addAttribute("causes", rows);
		model
			.addAttribute("causesChart",
					rows.isEmpty() ? null
							: this.charts.ranking(new Series(this.views.words("metrics.cases", locale),
									rows.stream()
										.map((row) -> new Point(
												row.cause() + " · "
														+ ((row.found().procedureCode() != null)
																? row.found().procedureCode() : "–"),
												row.found().cases()))
										.toList()),
									locale));
	}

	/**
	 * One of the last periods.
	 *
	 * @param period its code
	 * @param reading its indicators
	 * @param onTime on time, in words
	 * @param handling satisfaction with the handling, in words
	 * @param response how many rated, in words
	 * @param url its dashboard
	 */
	record Trend(String period, Reading reading, String onTime, String handling, String response, String url) {
	}

	/**
	 * One month of the flow.
	 *
	 * @param month its numbers
	 * @param name its name
	 * @param receivedUrl what came in
	 * @param settledUrl what was done with
	 */
	record FlowRow(Flow.Month month, String name, String receivedUrl, String settledUrl) {
	}

	/**
	 * One cause at one procedure.
	 *
	 * @param found how often
	 * @param procedure the procedure in words
	 * @param cause the cause in words
	 * @param soFar with all before it, in words
	 * @param url its cases
	 */
	record CauseRow(Cause found, String procedure, String cause, String soFar, String url) {
	}

}
