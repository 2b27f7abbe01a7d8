package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Finding;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * thụ lý: verify, find the cause, draft the reply; ask the citizen for what is missing;
 * or hand the case back.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:handle}")
class HandlePage extends StepPage<HandlePage.HandleForm> {

	private final StepWork work;

	private final Handling handling;

	private final Supplementing supplementing;

	private final Approval approval;

	private final Consultations consultations;

	private final CaseLookup cases;

	private final CaseLinks links;

	HandlePage(TaskFrame frame, StepWork work, Handling handling, Supplementing supplementing, Approval approval,
			Consultations consultations, CaseLookup cases, CaseLinks links) {
		super(frame);
		this.work = work;
		this.handling = handling;
		this.supplementing = supplementing;
		this.approval = approval;
		this.consultations = consultations;
		this.cases = cases;
		this.links = links;
	}

	@Override
	HandleForm begin(CaseFile caseFile) {
		String outcome = answer(caseFile);
		return this.cases.lastReply(caseFile)
			.map((last) -> HandleForm.of(outcome, last))
			.orElseGet(() -> HandleForm.empty(outcome));
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return new String[] { answer(caseFile), "request-supplement", "hand-back" };
	}

	/** The head who took the case over needs nobody's approval. */
	private static String answer(CaseFile caseFile) {
		return Objects.equals(caseFile.takenOverBy(), caseFile.handlerId()) ? "sign-directly" : "draft-reply";
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("consultations", this.consultations.of(caseFile));
		model.addAttribute("merged", this.links.merged(caseFile));
		model.addAttribute("substantiations", Option.of(Substantiation.values(), Substantiation::messageKey));
		model.addAttribute("rootCauses", Option.of(RootCause.values(), RootCause::messageKey));
		model.addAttribute("reformAreas", Option.of(ReformArea.values(), ReformArea::messageKey));
		model.addAttribute("yesNo", Option.of("workflow.", "true", "false"));
	}

	@Override
	void check(HandleForm form, BindingResult errors) {
		form.check(errors);
	}

	@Override
	void decide(WorkItem item, HandleForm form, SignedIn me) {
		String number = item.caseNumber();
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			switch (Objects.requireNonNull(form.outcome())) {
				case "hand-back" -> this.handling.handBack(number, form.words(form.reason()), by);
				case "request-supplement" ->
					this.supplementing.request(number, form.words(form.question()), me.staffId(), by);
				case "sign-directly" ->
					this.approval.signDirectly(number, form.words(form.reply()), form.finding(), me.staffId(), by);
				default -> this.handling.draftReply(number, form.words(form.reply()), form.finding(), me.staffId(), by);
			}
		});
	}

	/** What the page of this step sends. */
	record HandleForm(
			@NotNull(message = "{workflow.handle.error.outcome}") @Pattern(
					regexp = "draft-reply|sign-directly|request-supplement|hand-back",
					message = "{workflow.handle.error.outcome}") @Nullable String outcome,
			@Nullable Substantiation substantiation, @Nullable Boolean timely, @Nullable Boolean correct,
			@Nullable RootCause rootCause, @Nullable ReformArea reformArea,
			@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String correctiveAction,
			@Size(max = 20000, message = "{workflow.error.too-long}") @Nullable String reply,
			@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String question,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String reason) {

		static HandleForm empty(String outcome) {
			return new HandleForm(outcome, null, null, null, null, null, null, null, null, null);
		}

		/**
		 * A returned draft, or the reply of the round before, is where the work goes on.
		 */
		static HandleForm of(String outcome, Reply last) {
			Finding finding = last.finding();
			return new HandleForm(outcome, finding.substantiation(), finding.timely(), finding.correct(),
					finding.rootCause(), finding.reformArea(), finding.correctiveAction(), last.body(), null, null);
		}

		void check(BindingResult errors) {
			if ("hand-back".equals(this.outcome)) {
				Required.field(errors, "reason", this.reason, "workflow.handle.error.reason");
			}
			if ("request-supplement".equals(this.outcome)) {
				Required.field(errors, "question", this.question, "workflow.error.question");
			}
			if ("draft-reply".equals(this.outcome) || "sign-directly".equals(this.outcome)) {
				Required.field(errors, "substantiation", this.substantiation, "workflow.handle.error.substantiation");
				Required.field(errors, "timely", this.timely, "workflow.handle.error.timely");
				Required.field(errors, "correct", this.correct, "workflow.handle.error.correct");
				Required.field(errors, "rootCause", this.rootCause, "workflow.handle.error.root-cause");
				Required.field(errors, "reformArea", this.reformArea, "workflow.handle.error.reform-area");
				Required.field(errors, "correctiveAction", this.correctiveAction,
						"workflow.handle.error.corrective-action");
				Required.field(errors, "reply", this.reply, "workflow.handle.error.reply");
			}
		}

		Finding finding() {
			return new Finding(Objects.requireNonNull(this.substantiation), Boolean.TRUE.equals(this.timely),
					Boolean.TRUE.equals(this.correct), Objects.requireNonNull(this.rootCause),
					Objects.requireNonNull(this.reformArea), Objects.requireNonNull(this.correctiveAction).strip());
		}

		String words(@Nullable String typed) {
			return Texts.nfc(Objects.requireNonNull(typed).strip());
		}

	}

}
