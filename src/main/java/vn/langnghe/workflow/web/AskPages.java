package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Extensions;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * What a handler may ask while the case stays in hand: more time of the head, an opinion
 * of another official.
 */
@Controller
class AskPages {

	private static final String STEP = "handle";

	private final TaskFrame frame;

	private final StepWork work;

	private final Extensions extensions;

	private final Consultations consultations;

	private final StaffMembers staffMembers;

	AskPages(TaskFrame frame, StepWork work, Extensions extensions, Consultations consultations,
			StaffMembers staffMembers) {
		this.frame = frame;
		this.work = work;
		this.extensions = extensions;
		this.consultations = consultations;
		this.staffMembers = staffMembers;
	}

	@GetMapping("/tasks/{id}/extension")
	String showExtension(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new ExtensionForm(null, null));
		return page(this.frame.open(id, STEP), "extension", model, locale);
	}

	/** The wish in the other language, as it was typed. */
	@PostMapping(path = "/tasks/{id}/extension", params = "lang")
	String extensionInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) ExtensionForm form,
			BindingResult errors, Model model, Locale locale) {
		return page(this.frame.open(id, STEP), "extension", model, locale);
	}

	@PostMapping(path = "/tasks/{id}/extension", params = "!lang")
	String askExtension(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) ExtensionForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, STEP);
		SignedIn me = this.frame.me();
		boolean done = this.frame.carryOut(
				() -> this.work.act(id, me,
						(by) -> this.extensions.ask(item.caseNumber(), Objects.requireNonNull(form.days()),
								Objects.requireNonNull(form.reason()).strip(), me.staffId(), by)),
				errors, model, locale, response);
		return done ? this.frame.leave(item, "workflow.done.extension", flash) : page(item, "extension", model, locale);
	}

	@GetMapping("/tasks/{id}/consultation")
	String showConsultation(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new ConsultationForm(null, null));
		return page(this.frame.open(id, STEP), "consultation", model, locale);
	}

	/** The question in the other language, as it was typed. */
	@PostMapping(path = "/tasks/{id}/consultation", params = "lang")
	String consultationInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) ConsultationForm form,
			BindingResult errors, Model model, Locale locale) {
		return page(this.frame.open(id, STEP), "consultation", model, locale);
	}

	@PostMapping(path = "/tasks/{id}/consultation", params = "!lang")
	String askConsultation(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) ConsultationForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, STEP);
		SignedIn me = this.frame.me();
		boolean done = this.frame.carryOut(
				() -> this.work.act(id, me,
						(by) -> this.consultations.ask(item.caseNumber(), Objects.requireNonNull(form.consulted()),
								Objects.requireNonNull(form.question()).strip(), me.staffId(), by)),
				errors, model, locale, response);
		return done ? this.frame.leave(item, "workflow.done.consultation", flash)
				: page(item, "consultation", model, locale);
	}

	private String page(WorkItem item, String page, Model model, Locale locale) {
		CaseFile caseFile = this.frame.caseOf(item);
		this.frame.show(item, caseFile, model, locale);
		model.addAttribute("asking", page);
		new LanguageForm("/tasks/" + item.id() + "/" + page, "").on(model);
		if (page.equals("consultation")) {
			model.addAttribute("officials",
					this.staffMembers.findByAgencyIdOrderByDisplayName(caseFile.agencyId())
						.stream()
						.filter(Staff::enabled)
						.filter((one) -> !caseFile.isAbout(one.id()) && one.id() != this.frame.me().staffId())
						.map((one) -> new Option(Long.toString(one.id()), one.displayName() + " – " + one.position()))
						.toList());
		}
		return "workflow/ask";
	}

	/** A wish for more time. */
	record ExtensionForm(@NotNull(message = "{workflow.extension.error.days}") @Nullable Integer days,
			@NotBlank(message = "{workflow.extension.error.reason}") @Size(max = 2000,
					message = "{workflow.error.too-long}") @Nullable String reason) {
	}

	/** A question to an official. */
	record ConsultationForm(@NotNull(message = "{workflow.consultation.error.consulted}") @Nullable Long consulted,
			@NotBlank(message = "{workflow.consultation.error.question}") @Size(max = 4000,
					message = "{workflow.error.too-long}") @Nullable String question) {
	}

}
