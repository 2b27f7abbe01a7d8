package vn.langnghe.letters.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.letters.LetterHeading;
import vn.langnghe.letters.LetterHeadings;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** đầu văn bản: what stands at the head of the agency's letters. */
@Controller
@RequestMapping(LetterHeadingPage.ADDRESS)
class LetterHeadingPage {

	static final String ADDRESS = "/admin/letter-heading";

	private final LetterHeadings headings;

	LetterHeadingPage(LetterHeadings headings) {
		this.headings = headings;
	}

	@GetMapping
	String show(Model model) {
		LetterHeading heading = this.headings.of(Actors.me().agencyId());
		FormRecords.show(model, new HeadingForm(heading.superior(), heading.place()));
		return form(model);
	}

	@PostMapping(params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) HeadingForm form, BindingResult errors, Model model) {
		return form(model);
	}

	@PostMapping(params = "!lang")
	String keep(@ModelAttribute(FormRecords.FORM) HeadingForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		try {
			this.headings.keep(admin.agencyId(), FormRecords.orEmpty(form.superior()),
					FormRecords.orEmpty(form.place()), admin.as(Role.ADMIN.name()));
			flash.addFlashAttribute("done", "letters.heading.kept");
			return "redirect:" + LetterTemplatePages.ADDRESS;
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("heading", this.headings.of(Actors.me().agencyId()));
		new LanguageForm(ADDRESS, "").on(model);
		return "letters/heading";
	}

	/** What the page sends. */
	record HeadingForm(@Nullable String superior, @Nullable String place) {
	}

}
