package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.CalendarChanges;
import vn.langnghe.organisation.CalendarEdit;
import vn.langnghe.organisation.CalendarYear;
import vn.langnghe.organisation.CalendarYear.ListedDay;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.TypedDay;

/** Takes back a day that the agency has set; shows first what that moves. */
@Controller
@RequestMapping("/admin/calendar/{day}/remove")
class CalendarRemovalPage {

	private final CalendarYear calendar;

	private final CalendarChanges changes;

	CalendarRemovalPage(CalendarYear calendar, CalendarChanges changes) {
		this.calendar = calendar;
		this.changes = changes;
	}

	@GetMapping
	String ask(@PathVariable String day, Model model) {
		FormRecords.show(model, new ClearForm("", null));
		return page(read(day), model);
	}

	/** The reason in the other language, as it was typed. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@PathVariable String day, @ModelAttribute(FormRecords.FORM) ClearForm form,
			BindingResult errors, Model model) {
		return page(read(day), model);
	}

	@PostMapping(params = "!lang")
	String remove(@PathVariable String day, @Valid @ModelAttribute(FormRecords.FORM) ClearForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		if (!errors.hasErrors()) {
			try {
				CalendarEdit edit = this.changes.clearing(admin.agencyId(), read(day), form.reason());
				if (MovedPreview.of(this.changes.preview(edit, admin)).mark().equals(form.seen())) {
					return MovedPreview.kept(this.changes, edit, "organisation.calendar.removed", flash);
				}
				model.addAttribute("changed", true);
				return page(read(day), model);
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(read(day), model);
	}

	private String page(LocalDate day, Model model) {
		SignedIn admin = Actors.me();
		ListedDay own = this.calendar.days(admin.agencyId(), day.getYear())
			.stream()
			.filter((one) -> one.own() && one.day().day().equals(day))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("own", own);
		CalendarEdit edit = new CalendarEdit(admin.agencyId(), List.of(), List.of(day), own.day().name(), "");
		MovedPreview.of(this.changes.preview(edit, admin)).on(model);
		new LanguageForm("/admin/calendar/" + day + "/remove", "").on(model);
		return "organisation/calendar-remove";
	}

	private static LocalDate read(String day) {
		LocalDate read = TypedDay.read(day);
		if (read == null) {
			throw new NotFound();
		}
		return read;
	}

}
