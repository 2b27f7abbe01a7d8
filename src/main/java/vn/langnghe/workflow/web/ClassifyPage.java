package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Subjects;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.Subtype;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** phân loại: accept what is ours, refuse what is not with a reason. */
@Controller
@RequestMapping("/tasks/{id}/{step:classify}")
class ClassifyPage extends StepPage<ClassifyPage.ClassifyForm> {

	private final StepWork work;

	private final CaseVerbs verbs;

	private final Subjects subjects;

	private final StaffMembers staffMembers;

	ClassifyPage(TaskFrame frame, StepWork work, CaseVerbs verbs, Subjects subjects, StaffMembers staffMembers) {
		super(frame);
		this.work = work;
		this.verbs = verbs;
		this.subjects = subjects;
		this.staffMembers = staffMembers;
	}

	@Override
	ClassifyForm begin(CaseFile caseFile) {
		return new ClassifyForm(null, Nature.FEEDBACK_CONDUCT, caseFile.classification().kind(),
				caseFile.classification().subtype(), caseFile.subjects(), null, null);
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("natures", Option.of(Nature.values(), Nature::messageKey));
		model.addAttribute("kinds", Option.of(FeedbackKind.values(), FeedbackKind::messageKey));
		model.addAttribute("subtypes", Option.of(Subtype.values(), Subtype::messageKey));
		model.addAttribute("reasons", Option.of(RefusalReason.values(), RefusalReason::messageKey));
		model.addAttribute("outcomes", Option.of("workflow.classify.outcome.", "accept", "refuse"));
		model.addAttribute("officials", this.staffMembers.findByAgencyIdOrderByDisplayName(caseFile.agencyId()));
	}

	/** Whoever finds the case to be about oneself decides nothing more in it. */
	@Override
	boolean stepAside(WorkItem item, ClassifyForm form, SignedIn me) {
		boolean aboutMe = form.subjects().contains(me.staffId());
		if (aboutMe) {
			this.work.stepAside(item.id(), me, (by) -> this.subjects.name(item.caseNumber(), form.subjects(), by));
		}
		return aboutMe;
	}

	@Override
	void check(ClassifyForm form, BindingResult errors) {
		if ("accept".equals(form.outcome())) {
			Required.field(errors, "nature", form.nature(), "workflow.classify.error.nature");
			Required.field(errors, "kind", form.kind(), "workflow.classify.error.kind");
		}
		if ("refuse".equals(form.outcome())) {
			Required.field(errors, "reason", form.reason(), "workflow.classify.error.reason");
			Required.field(errors, "explanation", form.explanation(), "workflow.classify.error.explanation");
		}
	}

	@Override
	void decide(WorkItem item, ClassifyForm form, SignedIn me) {
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			if ("accept".equals(form.outcome())) {
				this.verbs.accept(item.caseNumber(), new Classification(form.nature(), form.kind(), form.subtype()),
						form.subjects(), by);
			}
			else {
				this.verbs.refuse(item.caseNumber(), form.refusal(), by);
			}
		});
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

		Refusal refusal() {
			return new Refusal(Objects.requireNonNull(this.reason), Objects.requireNonNull(this.explanation).strip());
		}

	}

}
