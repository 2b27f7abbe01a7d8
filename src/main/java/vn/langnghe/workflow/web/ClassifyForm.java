package vn.langnghe.workflow.web;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Refusal;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.Subtype;
import vn.langnghe.platform.Texts;

/** What the page of classifying sends; each outcome asks for fields of its own. */
record ClassifyForm(
		@NotNull(message = "{workflow.classify.error.outcome}") @Pattern(
				regexp = "accept|request-supplement|transfer|merge|refer|refuse",
				message = "{workflow.classify.error.outcome}") @Nullable String outcome,
		@Nullable Nature nature, @Nullable FeedbackKind kind, @Nullable Subtype subtype, @Nullable Set<Long> subjects,
		@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String question, @Nullable Long toAgency,
		@Size(max = 200, message = "{workflow.error.too-long}") @Nullable String toName,
		@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String transferReason, @Nullable String into,
		@Nullable Nature law, @Nullable Long receiver,
		@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String referral,
		@Nullable RefusalReason reason,
		@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String explanation) {

	/** What can be taken in hand: the others leave this procedure. */
	static final Nature[] ACCEPTED = { Nature.FEEDBACK_CONDUCT, Nature.FEEDBACK_REGULATION, Nature.PROPOSAL,
			Nature.PRAISE };

	ClassifyForm {
		subjects = (subjects != null) ? Set.copyOf(subjects) : Set.of();
	}

	/**
	 * With what the citizen chose, else with what is suggested; the outcome is left to
	 * the person.
	 */
	static ClassifyForm of(CaseFile caseFile, ClassifySuggestions.Suggested likely) {
		Nature nature = Set.of(ACCEPTED).contains(likely.nature()) ? likely.nature() : Nature.FEEDBACK_CONDUCT;
		FeedbackKind kind = caseFile.classification().kind();
		return new ClassifyForm(null, nature, (kind != null) ? kind : likely.kind(),
				caseFile.classification().subtype(), caseFile.subjects(), null, null, null, null, null, null, null,
				null, null, null);
	}

	void check(BindingResult errors) {
		switch (Objects.requireNonNullElse(this.outcome, "")) {
			case "accept" -> {
				Required.field(errors, "nature", this.nature, "workflow.classify.error.nature");
				Required.field(errors, "kind", this.kind, "workflow.classify.error.kind");
				if (this.nature != null && !Set.of(ACCEPTED).contains(this.nature)) {
					errors.rejectValue("nature", "workflow.classify.error.nature");
				}
			}
			case "request-supplement" -> Required.field(errors, "question", this.question, "workflow.error.question");
			case "transfer" -> {
				if (this.toAgency == null) {
					Required.field(errors, "toName", this.toName, "workflow.classify.error.to");
				}
				Required.field(errors, "transferReason", this.transferReason,
						"workflow.classify.error.transfer-reason");
			}
			case "merge" -> Required.field(errors, "into", this.into, "workflow.classify.error.into");
			case "refer" -> {
				Required.field(errors, "law", this.law, "workflow.classify.error.law");
				if (this.law == Nature.DENUNCIATION) {
					Required.field(errors, "receiver", this.receiver, "workflow.classify.error.receiver");
				}
				Required.field(errors, "referral", this.referral, "workflow.classify.error.referral");
			}
			case "refuse" -> {
				Required.field(errors, "reason", this.reason, "workflow.classify.error.reason");
				Required.field(errors, "explanation", this.explanation, "workflow.classify.error.explanation");
			}
			default -> {
				// Nothing was chosen: said beside the outcome.
			}
		}
	}

	/** The outcome as the process file knows it. */
	String way() {
		if ("transfer".equals(this.outcome)) {
			return (this.toAgency != null) ? "transfer-inside" : "transfer-outside";
		}
		return Objects.requireNonNull(this.outcome);
	}

	Classification classification() {
		return new Classification(this.nature, this.kind, this.subtype);
	}

	Refusal refusal() {
		return new Refusal(Objects.requireNonNull(this.reason), words(this.explanation));
	}

	String words(@Nullable String typed) {
		return Texts.nfc(Objects.requireNonNull(typed).strip());
	}

}
