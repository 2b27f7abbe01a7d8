package vn.langnghe.workflow.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.SavedFilters;

/**
 * Keeps filters of the inbox under names, chooses the one it opens with, deletes them.
 */
@Controller
class SavedFilterPages {

	private static final Locale ENGLISH = Locale.ENGLISH;

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final SavedFilters filters;

	private final InboxView inbox;

	SavedFilterPages(SavedFilters filters, InboxView inbox) {
		this.filters = filters;
		this.inbox = inbox;
	}

	@PostMapping("/inbox/filters")
	String save(@ModelAttribute(FormRecords.FORM) SavedFilterForm form, BindingResult errors, Model model,
			Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		InboxAddress address = form.address();
		try {
			this.filters.save(Actors.me().staffId(), (form.name() != null) ? form.name() : "", address.tab(),
					address.filter(), Boolean.TRUE.equals(form.opens()));
			flash.addFlashAttribute("flash", "workflow.filters.saved");
			return "redirect:" + address.url();
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("languageUrl",
				address.urlIn(locale.getLanguage().equals(ENGLISH.getLanguage()) ? VIETNAMESE : ENGLISH));
		return this.inbox.show(address, null, Actors.me(), model);
	}

	@PostMapping("/inbox/filters/{id}/open")
	String open(@PathVariable long id, @RequestParam boolean opens, RedirectAttributes flash) {
		this.filters.open(Actors.me().staffId(), id, opens);
		flash.addFlashAttribute("flash", opens ? "workflow.filters.opens" : "workflow.filters.opens-no-more");
		return "redirect:/inbox?tab=all";
	}

	@PostMapping("/inbox/filters/{id}/delete")
	String delete(@PathVariable long id, RedirectAttributes flash) {
		this.filters.delete(Actors.me().staffId(), id);
		flash.addFlashAttribute("flash", "workflow.filters.deleted");
		return "redirect:/inbox?tab=all";
	}

}
