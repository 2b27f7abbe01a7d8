package vn.langnghe.notification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.notification.NoticeEditing;
import vn.langnghe.notification.NoticeKind;
import vn.langnghe.notification.NoticeTemplates;
import vn.langnghe.notification.NoticeTemplates.Version;
import vn.langnghe.notification.NoticeText;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** mẫu thông báo: the words of the notices of the administrator's agency. */
@Controller
@RequestMapping("/admin/notice-templates")
class NoticeTemplatePages {

	private static final List<String> LANGUAGES = List.of("vi", "en");

	private static final String ADMIN = "ADMIN";

	private final NoticeTemplates templates;

	private final NoticeEditing editing;

	NoticeTemplatePages(NoticeTemplates templates, NoticeEditing editing) {
		this.templates = templates;
		this.editing = editing;
	}

	@GetMapping
	String list(Model model) {
		Map<String, Version> newest = this.templates.newest(Actors.me().agencyId())
			.stream()
			.collect(Collectors.toMap((one) -> one.kind() + "/" + one.language(), Function.identity()));
		model.addAttribute("languages", LANGUAGES);
		model.addAttribute("newest", newest);
		model.addAttribute("kinds",
				Arrays.stream(NoticeKind.values()).collect(Collectors.partitioningBy(NoticeKind::toCitizen)));
		return "notification/templates";
	}

	@GetMapping("/{kind}/{language:vi|en}")
	String edit(@PathVariable NoticeKind kind, @PathVariable String language, Model model) {
		NoticeText text = this.editing.current(Actors.me().agencyId(), kind, language);
		List<Version> versions = versions(kind, language);
		FormRecords.show(model, new TextForm(text.subject(), text.body(), text.sms(),
				versions.isEmpty() ? 0 : versions.get(0).number()));
		return page(kind, language, versions, model);
	}

	/** The page in the other language, with all that was typed and nothing kept. */
	@PostMapping(path = "/{kind}/{language:vi|en}", params = "lang")
	String inTheOtherLanguage(@PathVariable NoticeKind kind, @PathVariable String language,
			@ModelAttribute(FormRecords.FORM) TextForm form, BindingResult errors, Model model) {
		return page(kind, language, versions(kind, language), model);
	}

	/** Keeps the words, or only shows what they would look like. */
	@PostMapping(path = "/{kind}/{language:vi|en}", params = "!lang")
	String write(@PathVariable NoticeKind kind, @PathVariable String language,
			@RequestParam(defaultValue = "save") String go, @ModelAttribute(FormRecords.FORM) TextForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn me = Actors.me();
		NoticeText text = form.text(kind);
		List<Invalid> problems = this.editing.problems(me.agencyId(), kind, language, text);
		problems.forEach((problem) -> FormRecords.reject(errors, problem));
		if (problems.isEmpty() && !go.equals("preview")) {
			try {
				this.templates.write(me.agencyId(), kind, language, text, form.seen(), me.as(ADMIN));
				flash.addFlashAttribute("done", "notification.template.saved");
				return "redirect:/admin/notice-templates";
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			NoticeText preview = this.editing.preview(text, me.agencyId(), language);
			String sms = preview.sms();
			model.addAttribute("preview", preview);
			model.addAttribute("parts", (sms != null) ? this.editing.parts(sms) : 0);
		}
		return page(kind, language, versions(kind, language), model);
	}

	@PostMapping("/{kind}/{language:vi|en}/reset")
	String reset(@PathVariable NoticeKind kind, @PathVariable String language, @RequestParam int version,
			RedirectAttributes flash) {
		SignedIn me = Actors.me();
		this.templates.reset(me.agencyId(), kind, language, version, me.as(ADMIN));
		flash.addFlashAttribute("done", "notification.template.reset.done");
		return "redirect:/admin/notice-templates";
	}

	private String page(NoticeKind kind, String language, List<Version> versions, Model model) {
		new LanguageForm("/admin/notice-templates/" + kind + "/" + language, "save").on(model);
		model.addAttribute("kind", kind);
		model.addAttribute("language", language);
		model.addAttribute("versions", versions);
		model.addAttribute("delivered", this.editing.delivered(kind, language));
		return "notification/template";
	}

	private List<Version> versions(NoticeKind kind, String language) {
		return this.templates.versions(Actors.me().agencyId(), kind, language);
	}

	/**
	 * What the page may send.
	 *
	 * @param subject of the mail
	 * @param body of the mail
	 * @param sms the short message, for citizens only
	 * @param after the version that was seen, 0 for none
	 */
	record TextForm(@Nullable String subject, @Nullable String body, @Nullable String sms, @Nullable Integer after) {

		NoticeText text(NoticeKind kind) {
			return new NoticeText(typed(this.subject), typed(this.body), kind.toCitizen() ? typed(this.sms) : null);
		}

		int seen() {
			return (this.after != null) ? this.after : 0;
		}

		private static String typed(@Nullable String text) {
			return Texts.nfc(Objects.requireNonNullElse(text, "").strip().replace("\r\n", "\n"));
		}

	}

}
