package vn.langnghe.metrics.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.metrics.ActionCount;
import vn.langnghe.metrics.Causes;
import vn.langnghe.metrics.Causes.Cause;
import vn.langnghe.metrics.Flow;
import vn.langnghe.metrics.Forecast;
import vn.langnghe.metrics.Indicator;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.Indicators;
import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.Reading;
import vn.langnghe.metrics.Sisters;
import vn.langnghe.metrics.web.Charts.Point;
import vn.langnghe.metrics.web.Charts.Series;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** How the process goes: what a manager looks at to find causes and put them right. */
@Controller
class DashboardPage {

	private static final int PERIODS = 5;

	private static final int MOST_CAUSES = 10;

	private static final int MOST_RISKS = 10;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

	private final DashboardAddress address;

	private final FigureAddress agencies;

	private final Indicators indicators;

	private final Sisters sisters;

	private final Flow flow;

	private final Causes causes;

	private final Forecast forecast;

	private final ActionCount actions;

	private final ProcessRows processRows;

	private final DashboardViews views;

	private final Charts charts;

	private final Clock clock;

	DashboardPage(DashboardAddress address, FigureAddress agencies, Indicators indicators, Sisters sisters, Flow flow,
			Causes causes, Forecast forecast, ActionCount actions, ProcessRows processRows, DashboardViews views,
			Charts charts, Clock clock) {
		this.address = address;
		this.agencies = agencies;
		this.indicators = indicators;
		this.sisters = sisters;
		this.flow = flow;
		this.causes = causes;
		this.forecast = forecast;
		this.actions = actions;
		this.processRows = processRows;
		this.views = views;
		this.charts = charts;
		this.clock = clock;
	}

	@GetMapping("/figures")
	String show(@ModelAttribute(FormRecords.FORM) DashboardForm typed, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		model.addAttribute("agencies", this.agencies.choice());
		model.addAttribute("kinds", this.views.options(FeedbackKind.class, FeedbackKind::messageKey, locale));
		model.addAttribute("channels", this.views.options(Channel.class, Channel::messageKey, locale));
		try {
			Chosen chosen = this.address.read(typed);
			FormRecords.show(model,
					new DashboardForm(chosen.asked().scope().agency().code(), chosen.asked().scope().under(),
							chosen.period().code(), typed.department(), chosen.procedureCode(), typed.kind(),
							typed.channel(), null));
			model.addAttribute("departments", this.address.departments(chosen.asked()));
			fill(chosen, model, locale);
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		return "metrics/dashboard";
	}

	private void fill(Chosen chosen, Model model, Locale locale) {
		Reading now = reading(chosen.period(), chosen);
		Reading before = reading(chosen.period().before(), chosen);
		model.addAttribute("asked", chosen.asked());
		model.addAttribute("cut", chosen.period().cut(this.clock).atZone(VietnamTime.ZONE));
		model.addAttribute("received", this.views.number(now.received(), locale));
		model.addAttribute("receivedUrl", chosen.cases(Plain.RECEIVED));
		model.addAttribute("settled", this.views.number(now.settled(), locale));
		model.addAttribute("settledUrl", chosen.cases(Plain.SETTLED));
		model.addAttribute("indicators", this.views.indicators(now, before,
				this.sisters.of(chosen.asked().scope().agency(), chosen.period(), chosen.narrowing()), chosen, locale));
		model.addAttribute("url766", chosen.asked().url("/figures/766"));
		model.addAttribute("urlProcess", chosen.url("/figures/process"));
		this.processRows.fill(chosen, model, locale);
		risks(chosen, model);
		trend(chosen, model, locale);
		flow(chosen, model, locale);
		causes(chosen, model, locale);
		model.addAttribute("actions", this.actions.of(chosen.agencyIds(), chosen.period()));
	}

	private Reading reading(Period period, Chosen chosen) {
		return this.indicators.of(chosen.agencyIds(), period, chosen.narrowing());
	}

	private void risks(Chosen chosen, Model model) {
		List<Forecast.Risk> risks = this.forecast.of(chosen.agencyIds(), chosen.narrowing(), Actors.me().staffId());
		model.addAttribute("dueSoon", risks.size());
		model.addAttribute("expected",
				Math.round(risks.stream()
					.map(Forecast.Risk::share)
					.filter(Objects::nonNull)
					.mapToDouble(Double::doubleValue)
					.sum()));
		model.addAttribute("risks", risks.stream().limit(MOST_RISKS).toList());
		model.addAttribute("zone", VietnamTime.ZONE);
	}

	private void trend(Chosen chosen, Model model, Locale locale) {
		List<Trend> trend = new ArrayList<>();
		Period period = chosen.period();
		for (int i = 0; i < PERIODS; i++) {
			Reading reading = reading(period, chosen);
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
