package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Subjects;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.Subtype;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** phân loại: accept what is ours, refuse what is not with a reason. */
@Controller
class ClassifyPage {

	private static final String STEP = "classify";

	private final TaskFrame frame;

	private final StepWork work;

	private final CaseVerbs verbs;

	private final Subjects subjects;

	private final CaseLookup cases;

	private final StaffMembers staffMembers;

	ClassifyPage(TaskFrame frame, StepWork work, CaseVerbs verbs, Subjects subjects, CaseLookup cases,
			StaffMembers staffMembers) {
		this.frame = frame;
		this.work = work;
		this.verbs = verbs;
		this.subjects = subjects;
		this.cases = cases;
		this.staffMembers = staffMembers;
	}

	@GetMapping("/tasks/{id}/classify")
	String show(@PathVariable long id, Model model, Locale locale) {
		WorkItem item = this.frame.open(id, STEP);
		var caseFile = this.cases.get(item.caseId());
		FormRecords.show(model, new ClassifyForm(null, Nature.FEEDBACK_CONDUCT, caseFile.classification().kind(),
				caseFile.classification().subtype(), caseFile.subjects(), null, null));
		return page(item, model, locale);
	}

	@PostMapping("/tasks/{id}/classify")
	String decide(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) ClassifyForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, STEP);
		form.check(errors);
		if (form.subjects().contains(this.frame.me().staffId())) {
			return stepAside(item, form, flash);
		}
		String shown = this.frame.decide(item, errors, model, locale, response,
				() -> this.work.complete(id, this.frame.me(), form.outcome(), (by) -> {
					if ("accept".equals(form.outcome())) {
						this.verbs.accept(item.caseNumber(),
								new Classification(form.nature(), form.kind(), form.subtype()), form.subjects(), by);
					}
					else {
						this.verbs.refuse(item.caseNumber(), form.refusal(), by);
					}
				}));
		return shown.startsWith("redirect:") ? shown : page(item, model, locale);
	}

	/** Whoever finds the case to be about oneself decides nothing more in it. */
	private String stepAside(WorkItem item, ClassifyForm form, RedirectAttributes flash) {
		this.work.stepAside(item.id(), this.frame.me(),
				(by) -> this.subjects.name(item.caseNumber(), form.subjects(), by));
		flash.addFlashAttribute("flash", "workflow.stepped-aside");
		flash.addFlashAttribute("flashCase", item.caseNumber());
		return "redirect:/inbox";
	}

	private String page(WorkItem item, Model model, Locale locale) {
		model.addAttribute("natures", Option.of(Nature.values(), Nature::messageKey));
		model.addAttribute("kinds", Option.of(FeedbackKind.values(), FeedbackKind::messageKey));
		model.addAttribute("subtypes", Option.of(Subtype.values(), Subtype::messageKey));
		model.addAttribute("reasons", Option.of(RefusalReason.values(), RefusalReason::messageKey));
		model.addAttribute("outcomes", Option.of("workflow.classify.outcome.", "accept", "refuse"));
		model.addAttribute("officials",
				this.staffMembers.findByAgencyIdOrderByDisplayName(this.cases.get(item.caseId()).agencyId()));
		return this.frame.show(item, model, locale);
	}

	/** What the page of this step sends. */
	record ClassifyForm(
			@NotNull(message = "{workflow.classify.error.outcome}") @Pattern(regexp = "accept|refuse",
					message = "{workflow.classify.error.outcome}") @Nullable String outcome,
			@Nullable Nature nature, @Nullable FeedbackKind kind, @Nullable Subtype subtype,
			@Nullable Set<Long> subjects, @Nullable RefusalReason reason,
			@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String explanation) {

		ClassifyForm {
			subjects = (subjects != null) ? Set.copyOf(subjects) : Set.of();
		}

		void check(BindingResult errors) {
			if ("accept".equals(this.outcome)) {
				Required.field(errors, "nature", this.nature, "workflow.classify.error.nature");
				Required.field(errors, "kind", this.kind, "workflow.classify.error.kind");
			}
			if ("refuse".equals(this.outcome)) {
				Required.field(errors, "reason", this.reason, "workflow.classify.error.reason");
				Required.field(errors, "explanation", this.explanation, "workflow.classify.error.explanation");
			}
		}

		Refusal refusal() {
			return new Refusal(Objects.requireNonNull(this.reason), Objects.requireNonNull(this.explanation).strip());
		}

	}

}
