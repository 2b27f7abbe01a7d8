package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import vn.langnghe.casework.Finding;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.platform.Texts;

/** What the page of {@code handle} sends; what it must hold depends on the outcome. */
record HandleForm(
		@NotNull(message = "{workflow.handle.error.outcome}") @Pattern(
				regexp = "draft-reply|sign-directly|request-supplement|hand-back",
				message = "{workflow.handle.error.outcome}") @Nullable String outcome,
		@Nullable Substantiation substantiation, @Nullable Boolean timely, @Nullable Boolean correct,
		@Nullable RootCause rootCause, @Nullable ReformArea reformArea,
		@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String correctiveAction,
		@Size(max = 20000, message = "{workflow.error.too-long}") @Nullable String reply,
		@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String question,
		@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String reason, @Nullable String template,
		@Nullable String begun) {

	static HandleForm empty(String outcome) {
		return new HandleForm(outcome, null, null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * A returned draft, or the reply of the round before, is where the work goes on.
	 */
	static HandleForm of(String outcome, Reply last) {
		Finding finding = last.finding();
		return new HandleForm(outcome, finding.substantiation(), finding.timely(), finding.correct(),
				finding.rootCause(), finding.reformArea(), finding.correctiveAction(), last.body(), null, null, null,
				null);
	}

	/** The same with the reply begun; the mark tells later whether it was touched. */
	HandleForm beginning(String reply, String mark) {
		return new HandleForm(this.outcome, this.substantiation, this.timely, this.correct, this.rootCause,
				this.reformArea, this.correctiveAction, reply, this.question, this.reason, this.template, mark);
	}

	void check(BindingResult errors) {
		if ("hand-back".equals(this.outcome)) {
			Required.field(errors, "reason", this.reason, "workflow.handle.error.reason");
		}
		if ("request-supplement".equals(this.outcome)) {
			Required.field(errors, "question", this.question, "workflow.error.question");
		}
		if ("draft-reply".equals(this.outcome) || "sign-directly".equals(this.outcome)) {
			Required.field(errors, "substantiation", this.substantiation, "workflow.handle.error.substantiation");
			Required.field(errors, "timely", this.timely, "workflow.handle.error.timely");
			Required.field(errors, "correct", this.correct, "workflow.handle.error.correct");
			Required.field(errors, "rootCause", this.rootCause, "workflow.handle.error.root-cause");
			Required.field(errors, "reformArea", this.reformArea, "workflow.handle.error.reform-area");
			Required.field(errors, "correctiveAction", this.correctiveAction,
					"workflow.handle.error.corrective-action");
			Required.field(errors, "reply", this.reply, "workflow.handle.error.reply");
		}
	}

	Finding finding() {
		return new Finding(Objects.requireNonNull(this.substantiation), Boolean.TRUE.equals(this.timely),
				Boolean.TRUE.equals(this.correct), Objects.requireNonNull(this.rootCause),
				Objects.requireNonNull(this.reformArea), Objects.requireNonNull(this.correctiveAction).strip());
	}

	String words(@Nullable String typed) {
		return Texts.nfc(Objects.requireNonNull(typed).strip());
	}

}
