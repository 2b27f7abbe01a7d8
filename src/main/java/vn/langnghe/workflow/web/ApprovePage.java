package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Approval;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** phê duyệt: sign the draft, or return it with what must be changed. */
@Controller
@RequestMapping("/tasks/{id}/{step:approve}")
class ApprovePage extends StepPage<ApprovePage.ApproveForm> {

	private final StepWork work;

	private final Approval approval;

	ApprovePage(TaskFrame frame, StepWork work, Approval approval) {
		super(frame);
		this.work = work;
		this.approval = approval;
	}

	@Override
	ApproveForm begin(CaseFile caseFile) {
		return new ApproveForm(null, null);
	}

	@Override
	void check(ApproveForm form, BindingResult errors) {
		if ("return".equals(form.outcome())) {
			Required.field(errors, "note", form.note(), "workflow.approve.error.note");
		}
	}

	@Override
	void decide(WorkItem item, ApproveForm form, SignedIn me) {
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			if ("approve".equals(form.outcome())) {
				this.approval.approve(item.caseNumber(), me.staffId(), by);
			}
			else {
				this.approval.returnDraft(item.caseNumber(), Objects.requireNonNull(form.note()).strip(), me.staffId(),
						by);
			}
		});
	}

	/** What the page of this step sends. */
	record ApproveForm(
			@NotNull(message = "{workflow.approve.error.outcome}") @Pattern(regexp = "approve|return",
					message = "{workflow.approve.error.outcome}") @Nullable String outcome,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
