package vn.langnghe.casework.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.ReplyTemplate;
import vn.langnghe.casework.ReplyTemplates;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;

/** mẫu trả lời: the texts from which the agency's handlers begin a reply. */
@Controller
@RequestMapping("/admin/reply-templates")
class ReplyTemplatePages {

	private static final String ADDRESS = "/admin/reply-templates";

	private final ReplyTemplates templates;

	ReplyTemplatePages(ReplyTemplates templates) {
		this.templates = templates;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("templates", this.templates.of(Actors.me().agencyId()));
		return "casework/reply-templates";
	}

	@GetMapping("/new")
	String ask(Model model) {
		FormRecords.show(model, TemplateForm.EMPTY);
		return form(null, model);
	}

	@PostMapping(path = "/new", params = "lang")
	String newInOtherLanguage(@ModelAttribute(FormRecords.FORM) TemplateForm form, BindingResult errors, Model model) {
		return form(null, model);
	}

	@PostMapping(path = "/new", params = "!lang")
	String add(@Valid @ModelAttribute(FormRecords.FORM) TemplateForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return keep(null, "own-" + UUID.randomUUID(), form, errors, model, response, flash);
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, Model model) {
		ReplyTemplate template = this.templates.of(Actors.me().agencyId(), code);
		FormRecords.show(model, TemplateForm.of(template));
		return form(template, model);
	}

	@PostMapping(path = "/{code}", params = "lang")
	String inOtherLanguage(@PathVariable String code, @ModelAttribute(FormRecords.FORM) TemplateForm form,
			BindingResult errors, Model model) {
		return form(this.templates.of(Actors.me().agencyId(), code), model);
	}

	@PostMapping(path = "/{code}", params = "!lang")
	String change(@PathVariable String code, @Valid @ModelAttribute(FormRecords.FORM) TemplateForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return keep(this.templates.of(Actors.me().agencyId(), code), code, form, errors, model, response, flash);
	}

	@PostMapping("/{code}/remove")
	String remove(@PathVariable String code, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		boolean delivered = this.templates.of(admin.agencyId(), code).delivered();
		this.templates.remove(admin.agencyId(), code, admin.as(Role.ADMIN.name()));
		flash.addFlashAttribute("done", delivered ? "casework.template.restored" : "casework.template.removed");
		return "redirect:" + ADDRESS;
	}

	private String keep(@Nullable ReplyTemplate before, String code, TemplateForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		if (!errors.hasErrors()) {
			try {
				this.templates.keep(admin.agencyId(), form.template(code), admin.as(Role.ADMIN.name()));
				flash.addFlashAttribute("done", "casework.template.kept");
				return "redirect:" + ADDRESS;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(before, model);
	}

	private String form(@Nullable ReplyTemplate template, Model model) {
		String address = ADDRESS + "/" + ((template != null) ? template.code() : "new");
		model.addAttribute("template", template);
		model.addAttribute("address", address);
		model.addAttribute("languages", Option.of("casework.template.language.", "vi", "en"));
		model.addAttribute("kinds", Option.of(FeedbackKind.values(), FeedbackKind::messageKey));
		model.addAttribute("results", Option.of(Substantiation.values(), Substantiation::messageKey));
		model.addAttribute("placeholders", Placeholder.OF_REPLIES);
		new LanguageForm(address, "").on(model);
		return "casework/reply-template";
	}

}
