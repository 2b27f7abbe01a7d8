package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Steps;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.Interventions;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * cấp trên chỉ đạo: the superior agency's word on a broken deadline, or on a case whose
 * citizen is not satisfied.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:instruct|instruct-review|superior-intervene}")
class InstructPage extends StepPage<InstructPage.InstructForm> {

	private final StepWork work;

	private final Interventions interventions;

	private final Review review;

	InstructPage(TaskFrame frame, StepWork work, Interventions interventions, Review review) {
		super(frame);
		this.work = work;
		this.interventions = interventions;
		this.review = review;
	}

	@Override
	InstructForm begin(CaseFile caseFile) {
		return new InstructForm(null);
	}

	@Override
	void decide(WorkItem item, InstructForm form, SignedIn me) {
		String words = Objects.requireNonNull(form.instruction()).strip();
		if (item.step().equals(Steps.INSTRUCT_REVIEW)) {
			this.work.complete(item.id(), me, null, (by) -> this.review.instruct(item.caseNumber(), words, by));
		}
		else {
			this.interventions.instruct(item.id(), me, words);
		}
	}

	/** What the page of these steps sends. */
	record InstructForm(@NotBlank(message = "{workflow.instruct.error.instruction}") @Size(max = 4000,
			message = "{workflow.error.too-long}") @Nullable String instruction) {
	}

}
