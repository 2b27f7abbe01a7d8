package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.CalendarChanges;
import vn.langnghe.organisation.CalendarDay;
import vn.langnghe.organisation.CalendarEdit;
import vn.langnghe.organisation.CalendarYear;
import vn.langnghe.organisation.CalendarYear.ListedDay;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.TypedDay;

/**
 * lịch làm việc: the agency's days, and their change: what moves is shown before it is
 * made.
 */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

	private static final String ADDRESS = "/admin/calendar";

	private final CalendarYear calendar;

	private final CalendarChanges changes;

	CalendarPages(CalendarYear calendar, CalendarChanges changes) {
		this.calendar = calendar;
		this.changes = changes;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
		long agencyId = Actors.me().agencyId();
		LocalDate today = this.changes.today();
		int shown = (year != null && year >= 2000 && year <= 2100) ? year : today.getYear();
		List<Integer> working = this.calendar.workingDays(agencyId, shown);
		model.addAttribute("year", shown);
		model.addAttribute("today", today);
		model.addAttribute("days", this.calendar.days(agencyId, shown));
		model.addAttribute("months", working);
		model.addAttribute("total", working.stream().mapToInt(Integer::intValue).sum());
		model.addAttribute("known", this.calendar.knows(agencyId, shown));
		return "organisation/calendar";
	}

	@GetMapping("/new")
	String ask(@RequestParam(defaultValue = "") String day, Model model) {
		LocalDate chosen = TypedDay.read(day);
		FormRecords.show(model,
				(chosen != null)
						? listed(chosen).map((one) -> DaysForm.of(one.day(), one.own() ? one.source() : "", one.own()))
							.orElse(DaysForm.empty())
						: DaysForm.empty());
		return form(model);
	}

	/** The form in the other language, or again from the preview, as it was filled. */
	@PostMapping(path = "/new", params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) DaysForm form, BindingResult errors, Model model) {
		return form(model);
	}

	@PostMapping(path = "/new", params = { "back", "!lang" })
	String backToTheForm(@ModelAttribute(FormRecords.FORM) DaysForm form, BindingResult errors, Model model) {
		return form(model);
	}

	@PostMapping(path = "/new", params = "!lang")
	String enter(@Valid @ModelAttribute(FormRecords.FORM) DaysForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				CalendarEdit edit = this.changes.entering(admin.agencyId(), form.days());
				MovedPreview preview = MovedPreview.of(this.changes.preview(edit, admin));
				if (preview.mark().equals(form.seen())) {
					return MovedPreview.kept(this.changes, edit, "organisation.calendar.kept", flash);
				}
				preview.on(model);
				model.addAttribute("edit", edit);
				model.addAttribute("changed", form.seen() != null);
				new LanguageForm(ADDRESS + "/new", "").on(model);
				return "organisation/calendar-preview";
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("kinds", Option.of(CalendarDay.Kind.values(), CalendarDay.Kind::messageKey));
		model.addAttribute("certainties", Option.of(CalendarDay.Certainty.values(), CalendarDay.Certainty::messageKey));
		model.addAttribute("today", this.changes.today());
		new LanguageForm(ADDRESS + "/new", "").on(model);
		return "organisation/calendar-new";
	}

	private Optional<ListedDay> listed(LocalDate day) {
		return this.calendar.days(Actors.me().agencyId(), day.getYear())
			.stream()
			.filter((one) -> one.day().day().equals(day))
			.findFirst();
	}

}
