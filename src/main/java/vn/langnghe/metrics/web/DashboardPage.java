package vn.langnghe.metrics.web;

import java.time.Clock;
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
import vn.langnghe.metrics.Forecast;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.Indicators;
import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.Reading;
import vn.langnghe.metrics.Sisters;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** How the process goes: what a manager looks at to find causes and put them right. */
@Controller
class DashboardPage {

	private static final int MOST_RISKS = 10;

	private final DashboardAddress address;

	private final FigureAddress agencies;

	private final Indicators indicators;

	private final Sisters sisters;

	private final Forecast forecast;

	private final ActionCount actions;

	private final ProcessRows processRows;

	private final ChartedRows chartedRows;

	private final DashboardBesides besides;

	private final DashboardViews views;

	private final Clock clock;

	DashboardPage(DashboardAddress address, FigureAddress agencies, Indicators indicators, Sisters sisters,
			Forecast forecast, ActionCount actions, ProcessRows processRows, ChartedRows chartedRows,
			DashboardBesides besides, DashboardViews views, Clock clock) {
		this.address = address;
		this.agencies = agencies;
		this.indicators = indicators;
		this.sisters = sisters;
		this.forecast = forecast;
		this.actions = actions;
		this.processRows = processRows;
		this.chartedRows = chartedRows;
		this.besides = besides;
		this.views = views;
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
		this.chartedRows.fill(chosen, model, locale);
		model.addAttribute("actions", this.actions.of(chosen.agencyIds(), chosen.period()));
		this.besides.fill(chosen, now.received(), model, locale);
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

}
