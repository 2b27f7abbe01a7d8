package vn.langnghe.metrics.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.metrics.FigureReaders;
import vn.langnghe.metrics.IndicatorCases;
import vn.langnghe.metrics.IndicatorCases.OfIndicator;
import vn.langnghe.metrics.IndicatorCases.OneCase;
import vn.langnghe.metrics.IndicatorCases.Sort;
import vn.langnghe.metrics.OpenWork;
import vn.langnghe.metrics.Place;
import vn.langnghe.metrics.StepTimes;
import vn.langnghe.metrics.StepTimes.Finished;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/** What stands behind the numbers of the dashboard: cases, and open work. */
@Controller
class DashboardLists {

	private static final int ROWS = 50;

	/** Work is for doing, not for paging: who wants more narrows it. */
	private static final int MOST_WORK = 200;

	private final DashboardAddress address;

	private final IndicatorCases cases;

	private final OpenWork openWork;

	private final StepTimes times;

	private final FigureReaders readers;

	private final DashboardViews views;

	DashboardLists(DashboardAddress address, IndicatorCases cases, OpenWork openWork, StepTimes times,
			FigureReaders readers, DashboardViews views) {
		this.address = address;
		this.cases = cases;
		this.openWork = openWork;
		this.times = times;
		this.readers = readers;
		this.views = views;
	}

	@GetMapping("/figures/cases")
	String cases(@ModelAttribute DashboardForm typed, @RequestParam String sort,
			@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
		Chosen chosen = this.address.read(typed);
		Sort which = Sort.of(sort);
		if (which == null) {
			throw new NotFound();
		}
		List<OneCase> found = this.cases.of(chosen.agencyIds(), chosen.period(), chosen.narrowing(), which,
				Actors.me().staffId(), Place.of(after), ROWS + 1);
		List<OneCase> shown = found.stream().limit(ROWS).toList();
		model.addAttribute("what", words(which, locale));
		model.addAttribute("definition", (which instanceof OfIndicator of)
				? this.views.words(of.indicator().messageKey() + ".definition", locale) : null);
		model.addAttribute("cases",
				shown.stream().map((one) -> new CaseRow(one, this.views.days(one.officeMinutes(), locale))).toList());
		model.addAttribute("next",
				(found.size() > ROWS) ? chosen.cases(which) + "&after=" + shown.get(ROWS - 1).place().code() : null);
		model.addAttribute("prev", !after.isEmpty() ? chosen.cases(which) : null);
		return list("metrics/cases", chosen, model);
	}

	@GetMapping("/figures/open")
	String open(@ModelAttribute DashboardForm typed, @RequestParam(required = false) @Nullable String step,
			@RequestParam(required = false) @Nullable Long person, @RequestParam(defaultValue = "false") boolean late,
			Model model) {
		Chosen chosen = this.address.read(typed);
		List<OpenWork.Item> found = this.openWork.items(chosen.agencyIds(), chosen.narrowing(), step, person, late,
				Actors.me().staffId(), MOST_WORK + 1);
		model.addAttribute("late", late);
		model.addAttribute("items", found.stream().limit(MOST_WORK).toList());
		model.addAttribute("more", found.size() > MOST_WORK);
		model.addAttribute("most", MOST_WORK);
		return list("metrics/open", chosen, model);
	}

	@GetMapping("/figures/finished")
	String finished(@ModelAttribute DashboardForm typed, @RequestParam(required = false) @Nullable String step,
			@RequestParam(required = false) @Nullable Long person, Model model, Locale locale) {
		Chosen chosen = this.address.read(typed);
		List<Finished> found = this.times.finished(chosen.agencyIds(), chosen.period(), chosen.narrowing(), step,
				person, Actors.me().staffId(), MOST_WORK + 1);
		model.addAttribute("steps",
				found.stream()
					.limit(MOST_WORK)
					.map((one) -> new StepRow(one, this.views.days(one.minutes(), locale)))
					.toList());
		model.addAttribute("more", found.size() > MOST_WORK);
		model.addAttribute("most", MOST_WORK);
		return list("metrics/finished", chosen, model);
	}

	private String list(String page, Chosen chosen, Model model) {
		model.addAttribute("asked", chosen.asked());
		model.addAttribute("zone", VietnamTime.ZONE);
		model.addAttribute("opens", this.readers.opensCasesOf(Actors.me()));
		model.addAttribute("back", chosen.url("/figures"));
		return page;
	}

	private String words(Sort which, Locale locale) {
		if (which instanceof OfIndicator of) {
			return this.views.words("metrics.side." + of.side(), locale,
					this.views.words(of.indicator().messageKey(), locale));
		}
		return this.views.words("metrics.sort." + which.code(), locale);
	}

	/**
	 * One finished step of a list.
	 *
	 * @param one the step
	 * @param took how long it took, in words
	 */
	record StepRow(Finished one, String took) {
	}

	/**
	 * One case of a list.
	 *
	 * @param one the case
	 * @param took how long it was in the office, in words
	 */
	record CaseRow(OneCase one, String took) {
	}

}
