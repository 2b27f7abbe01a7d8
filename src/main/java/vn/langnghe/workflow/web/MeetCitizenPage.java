package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Meetings;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** tiếp người dân: the head receives the citizen and keeps minutes. */
@Controller
@RequestMapping("/tasks/{id}/{step:meet-citizen}")
class MeetCitizenPage extends StepPage<MeetCitizenPage.MinutesForm> {

	private final StepWork work;

	private final Meetings meetings;

	MeetCitizenPage(TaskFrame frame, StepWork work, Meetings meetings) {
		super(frame);
		this.work = work;
		this.meetings = meetings;
	}

	@Override
	MinutesForm begin(CaseFile caseFile) {
		return new MinutesForm(null);
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("meetings", this.meetings.of(caseFile));
	}

	@Override
	void decide(WorkItem item, MinutesForm form, SignedIn me) {
		this.work.complete(item.id(), me, null,
				(by) -> this.meetings.held(item.caseNumber(), Objects.requireNonNull(form.minutes()).strip(), by));
	}

	/** What the page of this step sends. */
	record MinutesForm(@NotBlank(message = "{workflow.meet-citizen.error.minutes}") @Size(max = 10000,
			message = "{workflow.error.too-long}") @Nullable String minutes) {
	}

}
