package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.casework.Directions;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * Two kinds of work on a measure that end with a word: the owner's report how far it is,
 * and the head's urging when it is late.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:action-reminder|action-overdue}")
class ActionNotePage extends ActionStepPage<ActionNotePage.NoteForm> {

	private final StepWork work;

	private final Directions directions;

	ActionNotePage(ActionFrame frame, StepWork work, Directions directions) {
		super(frame);
		this.work = work;
		this.directions = directions;
	}

	@Override
	NoteForm begin() {
		return new NoteForm(null);
	}

	@Override
	void decide(WorkItem item, CorrectiveAction action, NoteForm form, SignedIn me) {
		String note = Texts.nfc(Objects.requireNonNull(form.note()).strip());
		this.work.complete(item.id(), me, null,
				(by) -> this.directions.note(item.caseNumber(), action.number(), note, by));
	}

	/** What the page of these steps sends. */
	record NoteForm(@NotBlank(message = "{workflow.reminder.error.note}") @Size(max = 2000,
			message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
