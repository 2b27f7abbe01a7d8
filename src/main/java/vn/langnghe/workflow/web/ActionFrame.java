package vn.langnghe.workflow.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.ActionViews;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** What the page of every step of a corrective action shares. */
@Component
class ActionFrame {

	private final TaskFrame tasks;

	private final StepWork work;

	private final Correcting correcting;

	private final ActionViews views;

	private final RowViews rowViews;

	ActionFrame(TaskFrame tasks, StepWork work, Correcting correcting, ActionViews views, RowViews rowViews) {
		this.tasks = tasks;
		this.work = work;
		this.correcting = correcting;
		this.views = views;
		this.rowViews = rowViews;
	}

	/** The work, if it is this person's. */
	WorkItem open(long itemId, String step) {
		WorkItem item = this.work.open(itemId, me());
		if (!item.step().equals(step) || item.actionId() == null) {
			throw new NotFound();
		}
		return item;
	}

	CorrectiveAction actionOf(WorkItem item) {
		Long id = item.actionId();
		if (id == null) {
			throw new NotFound();
		}
		return this.correcting.get(id);
	}

	String show(WorkItem item, CorrectiveAction action, Model model) {
		model.addAttribute("item", item);
		model.addAttribute("action", this.views.of(action));
		model.addAttribute("stepDeadline", this.rowViews.deadline(item.agencyId(), item.dueAt()));
		return "workflow/" + item.step();
	}

	String leave(CorrectiveAction action, String messageKey, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", messageKey);
		flash.addFlashAttribute("flashCase", action.number());
		return "redirect:/inbox";
	}

	boolean carryOut(Runnable decision, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		return this.tasks.carryOut(decision, errors, model, locale, response);
	}

	SignedIn me() {
		return this.tasks.me();
	}

}
