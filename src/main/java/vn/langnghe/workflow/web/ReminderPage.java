package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Directions;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * Work that ends with a word: the holder's answer to a reminder or to the head's urging,
 * and the coordinator's follow-up of a broken deadline.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:reminder|follow-up|answer-urge}")
class ReminderPage extends StepPage<ReminderPage.NoteForm> {

	private final StepWork work;

	private final Directions directions;

	ReminderPage(TaskFrame frame, StepWork work, Directions directions) {
		super(frame);
		this.work = work;
		this.directions = directions;
	}

	@Override
	NoteForm begin(CaseFile caseFile) {
		return new NoteForm(null);
	}

	@Override
	void decide(WorkItem item, NoteForm form, SignedIn me) {
		String note = Objects.requireNonNull(form.note()).strip();
		this.work.complete(item.id(), me, null, (by) -> this.directions.note(item.caseNumber(), item.step(), note, by));
	}

	/** What the page of these steps sends. */
	record NoteForm(@NotBlank(message = "{workflow.reminder.error.note}") @Size(max = 2000,
			message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
