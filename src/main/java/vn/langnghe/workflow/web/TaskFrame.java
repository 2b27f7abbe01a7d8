package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.RefusalWords;
import vn.langnghe.workflow.KnownOutcomes;
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

	private final KnownOutcomes outcomes;

	private final CaseAccess access;

	private final CaseLookup cases;

	private final CaseViews views;

	private final RowViews rowViews;

	private final RefusalWords refusals;

	TaskFrame(StepWork work, KnownOutcomes outcomes, CaseAccess access, CaseLookup cases, CaseViews views,
			RowViews rowViews, RefusalWords refusals) {
		this.work = work;
		this.outcomes = outcomes;
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

	/** The case as it is now. */
	CaseFile caseOf(WorkItem item) {
		return this.cases.get(item.caseId());
	}

	/** Shows the page of a step. */
	String show(WorkItem item, CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("item", item);
		model.addAttribute("inPlaceOf", this.work.inPlaceOf(item, me()).orElse(null));
		model.addAttribute("view", this.views.of(caseFile, locale));
		model.addAttribute("stepDeadline", this.rowViews.deadline(item.agencyId(), item.dueAt()));
		model.addAttribute("lastReply", this.cases.lastReply(caseFile).orElse(null));
		return "workflow/" + item.step();
	}

	/**
	 * Those of the wanted outcomes that the case's own process file knows, as choices. An
	 * outcome that people see as one may be several there, such as a transfer inside and
	 * outside. Where the file asks for no outcome, those that only it could carry on are
	 * left out.
	 */
	List<Option> outcomes(WorkItem item, String... wanted) {
		Set<String> known = this.outcomes.of(item);
		return Option.of("workflow." + item.step() + ".outcome.",
				Stream.of(wanted)
					.filter((one) -> known.isEmpty()
							|| known.stream().anyMatch((name) -> name.equals(one) || name.startsWith(one + "-")))
					.toArray(String[]::new));
	}

	/** Goes back to the list, which says what was done. */
	String leave(WorkItem item, String messageKey, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", messageKey);
		flash.addFlashAttribute("flashCase", item.caseNumber());
		return "redirect:/inbox";
	}

	/**
	 * Carries a decision out unless the form has errors. A collision inside the engine is
	 * tried again here, outside the transaction that failed.
	 * @return whether it holds; if not, the form's errors or the page's notice say why
	 */
	boolean carryOut(Runnable decision, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				attempt(decision);
				return true;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
			catch (NotAllowedNow refusal) {
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("conflict", this.refusals.of(refusal, locale));
				return false;
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return false;
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
		return Actors.me();
	}

}
