package vn.langnghe.workflow.web;

import java.util.Locale;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import jakarta.servlet.http.HttpServletResponse;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseViews;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.RefusalWords;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * What the page of every step shares: the work, the case beside the form, and what
 * becomes of a decision that was refused. Nothing typed is lost.
 */
@Component
class TaskFrame {

	private static final int TRIES = 3;

	private final StepWork work;

	private final CaseAccess access;

	private final CaseLookup cases;

	private final CaseViews views;

	private final RowViews rowViews;

	private final RefusalWords refusals;

	TaskFrame(StepWork work, CaseAccess access, CaseLookup cases, CaseViews views, RowViews rowViews,
			RefusalWords refusals) {
		this.work = work;
		this.access = access;
		this.cases = cases;
		this.views = views;
		this.rowViews = rowViews;
		this.refusals = refusals;
	}

	/** The work, after the guard let its case through. */
	WorkItem open(long itemId, String step) {
		SignedIn me = me();
		WorkItem item = this.work.open(itemId, me);
		if (!item.step().equals(step)) {
			throw new NotFound();
		}
		this.access.open(item.caseNumber(), me);
		return item;
	}

	/** Shows the page of a step. */
	String show(WorkItem item, Model model, Locale locale) {
		CaseFile caseFile = this.cases.get(item.caseId());
		model.addAttribute("item", item);
		model.addAttribute("view", this.views.of(caseFile, locale));
		model.addAttribute("stepDeadline", this.rowViews.deadline(item.agencyId(), item.dueAt()));
		model.addAttribute("lastReply", this.cases.lastReply(caseFile).orElse(null));
		return "workflow/" + item.step();
	}

	/**
	 * Carries a decision out and goes back to the inbox; on a refusal the page comes back
	 * as it was sent, with the reason. A collision inside the engine is tried again here,
	 * outside the transaction that failed.
	 */
	String decide(WorkItem item, BindingResult errors, Model model, Locale locale, HttpServletResponse response,
			Runnable decision) {
		if (!errors.hasErrors()) {
			try {
				attempt(decision);
				return "redirect:/tasks/" + item.id() + "/done";
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
			catch (NotAllowedNow refusal) {
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("conflict", this.refusals.of(refusal, locale));
				return show(item, model, locale);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return show(item, model, locale);
	}

	private static void attempt(Runnable decision) {
		for (int tried = 1;; tried++) {
			try {
				decision.run();
				return;
			}
			catch (ConcurrencyFailureException ex) {
				if (tried == TRIES) {
					throw new NotAllowedNow("workflow.error.busy");
				}
			}
		}
	}

	SignedIn me() {
		return Actors.signedIn().orElseThrow(NotFound::new);
	}

}
