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
import vn.langnghe.casework.Extensions;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** gia hạn: the head grants or denies what the handler asked for. */
@Controller
@RequestMapping("/tasks/{id}/{step:decide-extension}")
class DecideExtensionPage extends StepPage<DecideExtensionPage.ExtensionForm> {

	private final StepWork work;

	private final Extensions extensions;

	DecideExtensionPage(TaskFrame frame, StepWork work, Extensions extensions) {
		super(frame);
		this.work = work;
		this.extensions = extensions;
	}

	@Override
	ExtensionForm begin(CaseFile caseFile) {
		return new ExtensionForm(null, null);
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("asked", this.extensions.asked(caseFile).orElse(null));
	}

	@Override
	void check(ExtensionForm form, BindingResult errors) {
		if ("deny".equals(form.outcome())) {
			Required.field(errors, "note", form.note(), "workflow.decide-extension.error.note");
		}
	}

	@Override
	void decide(WorkItem item, ExtensionForm form, SignedIn me) {
		String note = Objects.requireNonNullElse(form.note(), "").strip();
		this.work.complete(item.id(), me, null, (by) -> {
			if ("grant".equals(form.outcome())) {
				this.extensions.grant(item.caseNumber(), note, me.staffId(), by);
			}
			else {
				this.extensions.deny(item.caseNumber(), note, me.staffId(), by);
			}
		});
	}

	/** What the page of this step sends. */
	record ExtensionForm(
			@NotNull(message = "{workflow.decide-extension.error.outcome}") @Pattern(regexp = "grant|deny",
					message = "{workflow.decide-extension.error.outcome}") @Nullable String outcome,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
