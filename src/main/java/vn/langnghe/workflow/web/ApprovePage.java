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
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Approval;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * phê duyệt: sign the draft, return it with what must be changed, or write and sign the
 * reply instead.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:approve}")
class ApprovePage extends StepPage<ApprovePage.ApproveForm> {

	private final StepWork work;

	private final Approval approval;

	private final CaseLookup cases;

	ApprovePage(TaskFrame frame, StepWork work, Approval approval, CaseLookup cases) {
		super(frame);
		this.work = work;
		this.approval = approval;
		this.cases = cases;
	}

	@Override
	ApproveForm begin(CaseFile caseFile) {
		return new ApproveForm(null, null, this.cases.lastReply(caseFile).map(Reply::body).orElse(""));
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return new String[] { "approve", "return", "take-over" };
	}

	@Override
	void check(ApproveForm form, BindingResult errors) {
		if ("return".equals(form.outcome())) {
			Required.field(errors, "note", form.note(), "workflow.approve.error.note");
		}
		if ("take-over".equals(form.outcome())) {
			Required.field(errors, "reply", form.reply(), "workflow.handle.error.reply");
		}
	}

	@Override
	void decide(WorkItem item, ApproveForm form, SignedIn me) {
		String number = item.caseNumber();
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			switch (Objects.requireNonNull(form.outcome())) {
				case "approve" -> this.approval.approve(number, me.staffId(), by);
				case "take-over" -> this.approval.takeOver(number,
						Texts.nfc(Objects.requireNonNull(form.reply()).strip()), me.staffId(), by);
				default ->
					this.approval.returnDraft(number, Objects.requireNonNull(form.note()).strip(), me.staffId(), by);
			}
		});
	}

	/** What the page of this step sends. */
	record ApproveForm(
			@NotNull(message = "{workflow.approve.error.outcome}") @Pattern(regexp = "approve|return|take-over",
					message = "{workflow.approve.error.outcome}") @Nullable String outcome,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String note,
			@Size(max = 20000, message = "{workflow.error.too-long}") @Nullable String reply) {
	}

}
