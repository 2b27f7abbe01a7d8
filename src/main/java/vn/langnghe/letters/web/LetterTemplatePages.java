package vn.langnghe.letters.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.letters.LetterHeadings;
import vn.langnghe.letters.LetterTemplate;
import vn.langnghe.letters.LetterTemplates;
import vn.langnghe.letters.SampleLetters;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.Download;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** mẫu văn bản: the texts of which the agency's letters are made. */
@Controller
@RequestMapping("/admin/letter-templates")
class LetterTemplatePages {

	static final String ADDRESS = "/admin/letter-templates";

	private final LetterTemplates templates;

	private final LetterHeadings headings;

	private final SampleLetters samples;

	LetterTemplatePages(LetterTemplates templates, LetterHeadings headings, SampleLetters samples) {
		this.templates = templates;
		this.headings = headings;
		this.samples = samples;
	}

	@GetMapping
	String list(Model model) {
		long agency = Actors.me().agencyId();
		model.addAttribute("templates", this.templates.of(agency));
		model.addAttribute("heading", this.headings.of(agency));
		return "letters/templates";
	}

	@GetMapping("/{kind}")
	String show(@PathVariable String kind, Model model) {
		LetterTemplate template = this.templates.of(Actors.me().agencyId(), kind);
		FormRecords.show(model, LetterTemplateForm.of(template));
		return form(template, model);
	}

	@PostMapping(path = "/{kind}", params = "lang")
	String inOtherLanguage(@PathVariable String kind, @ModelAttribute(FormRecords.FORM) LetterTemplateForm form,
			BindingResult errors, Model model) {
		return form(this.templates.of(Actors.me().agencyId(), kind), model);
	}

	@PostMapping(path = "/{kind}", params = "!lang")
	String change(@PathVariable String kind, @ModelAttribute(FormRecords.FORM) LetterTemplateForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		LetterTemplate before = this.templates.of(admin.agencyId(), kind);
		try {
			this.templates.keep(admin.agencyId(), form.template(before.kind()), admin.as(Role.ADMIN.name()));
			flash.addFlashAttribute("done", "letters.template.kept");
			return "redirect:" + ADDRESS;
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(before, model);
	}

	@PostMapping("/{kind}/remove")
	String remove(@PathVariable String kind, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		LetterTemplate template = this.templates.of(admin.agencyId(), kind);
		this.templates.remove(admin.agencyId(), template.kind(), admin.as(Role.ADMIN.name()));
		flash.addFlashAttribute("done", "letters.template.restored");
		return "redirect:" + ADDRESS;
	}

	/** How a letter looks, of no case. */
	@GetMapping("/{kind}/sample")
	ResponseEntity<byte[]> sample(@PathVariable String kind) {
		LetterTemplate template = this.templates.of(Actors.me().agencyId(), kind);
		return Download.of("mau-" + template.kind().code() + ".pdf", MediaType.APPLICATION_PDF,
				this.samples.pdf(Actors.me().agencyId(), template));
	}

	private String form(LetterTemplate template, Model model) {
		String address = ADDRESS + "/" + template.kind().code();
		model.addAttribute("template", template);
		model.addAttribute("address", address);
		model.addAttribute("placeholders", template.kind().placeholders());
		new LanguageForm(address, "").on(model);
		return "letters/template";
	}

}
