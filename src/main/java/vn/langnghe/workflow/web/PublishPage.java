package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.publication.Preparation;
import vn.langnghe.publication.Preparation.Prepared;
import vn.langnghe.publication.PublicText;
import vn.langnghe.publication.Publishing;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * công khai: read the prepared text beside the original, put it into the register, or say
 * why it cannot be published.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:publish}")
class PublishPage extends StepPage<PublishPage.PublishForm> {

	private final TaskFrame frame;

	private final StepWork work;

	private final Preparation preparation;

	private final Publishing publishing;

	PublishPage(TaskFrame frame, StepWork work, Preparation preparation, Publishing publishing) {
		super(frame);
		this.frame = frame;
		this.work = work;
		this.preparation = preparation;
		this.publishing = publishing;
	}

	@Override
	PublishForm begin(CaseFile caseFile) {
		return PublishForm.UNTOUCHED;
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return new String[] { "publish", "not-publishable" };
	}

	/** The identity is read once for a page, so the form gets its text here too. */
	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		Prepared prepared = this.preparation.of(caseFile, this.frame.me().actor());
		model.addAttribute("prepared", prepared);
		if (model.getAttribute(FormRecords.FORM) == PublishForm.UNTOUCHED) {
			FormRecords.show(model, PublishForm.of(prepared.proposal()));
		}
	}

	@Override
	void check(PublishForm form, BindingResult errors) {
		if ("publish".equals(form.outcome())) {
			Required.field(errors, "title", form.title(), "workflow.publish.error.title");
			Required.field(errors, "question", form.question(), "workflow.publish.error.question");
			Required.field(errors, "answer", form.answer(), "workflow.publish.error.answer");
			if (!Boolean.TRUE.equals(form.checked())) {
				errors.rejectValue("checked", "workflow.publish.error.checked", "workflow.publish.error.checked");
			}
		}
		if ("not-publishable".equals(form.outcome())) {
			Required.field(errors, "reason", form.reason(), "workflow.publish.error.reason");
		}
	}

	@Override
	void decide(WorkItem item, PublishForm form, SignedIn me) {
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			if ("publish".equals(form.outcome())) {
				this.publishing.publish(item.caseNumber(), form.text(), me.staffId(), by);
			}
			else {
				this.publishing.refuse(item.caseNumber(), PublishForm.words(form.reason()), me.staffId(), by);
			}
		});
	}

	/** What the page of this step sends. */
	record PublishForm(
			@NotNull(message = "{workflow.publish.error.outcome}") @Pattern(regexp = "publish|not-publishable",
					message = "{workflow.publish.error.outcome}") @Nullable String outcome,
			@Size(max = 300, message = "{workflow.error.too-long}") @Nullable String title,
			@Size(max = 20000, message = "{workflow.error.too-long}") @Nullable String question,
			@Size(max = 20000, message = "{workflow.error.too-long}") @Nullable String answer,
			@Nullable Boolean checked,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String reason) {

		static final PublishForm UNTOUCHED = new PublishForm(null, null, null, null, null, null);

		static PublishForm of(PublicText proposal) {
			return new PublishForm("publish", proposal.title(), proposal.question(), proposal.answer(), null, null);
		}

		PublicText text() {
			return new PublicText(words(this.title), words(this.question), words(this.answer));
		}

		static String words(@Nullable String typed) {
			return Texts.nfc(Objects.requireNonNull(typed).replace("\r\n", "\n").strip());
		}

	}

}
