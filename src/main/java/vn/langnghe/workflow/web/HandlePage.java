package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * thụ lý: verify, find the cause, draft the reply; ask the citizen for what is missing;
 * or hand the case back.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:handle}")
class HandlePage extends StepPage<HandleForm> {

	private final StepWork work;

	private final Handling handling;

	private final Supplementing supplementing;

	private final Approval approval;

	private final Consultations consultations;

	private final CaseLookup cases;

	private final CaseLinks links;

	private final ReplyBeginning beginning;

	private final TaskFrame frame;

	HandlePage(TaskFrame frame, StepWork work, Handling handling, Supplementing supplementing, Approval approval,
			Consultations consultations, CaseLookup cases, CaseLinks links, ReplyBeginning beginning) {
		super(frame);
		this.frame = frame;
		this.beginning = beginning;
		this.work = work;
		this.handling = handling;
		this.supplementing = supplementing;
		this.approval = approval;
		this.consultations = consultations;
		this.cases = cases;
		this.links = links;
	}

	/** The page again, with the reply begun from a template and all else as typed. */
	@PostMapping(params = { "fill", "!lang" })
	String fill(@PathVariable long id, @PathVariable String step, @ModelAttribute(FormRecords.FORM) HandleForm form,
			BindingResult errors, Model model, Locale locale) {
		WorkItem item = this.frame.open(id, step);
		FormRecords.show(model, this.beginning.begin(form, this.frame.caseOf(item), this.frame.me()));
		model.addAttribute("begun", true);
		return page(item, model, locale);
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
		return caseFile.accountable().isTheHead() ? "sign-directly" : "draft-reply";
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("consultations", this.consultations.of(caseFile));
		model.addAttribute("merged", this.links.merged(caseFile));
		model.addAttribute("substantiations", Option.of(Substantiation.values(), Substantiation::messageKey));
		model.addAttribute("rootCauses", Option.of(RootCause.values(), RootCause::messageKey));
		model.addAttribute("reformAreas", Option.of(ReformArea.values(), ReformArea::messageKey));
		model.addAttribute("templates", this.beginning.offered(caseFile));
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

}
