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
import vn.langnghe.casework.Review;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** The citizen is dissatisfied: another handler, or an explanation. */
@Controller
@RequestMapping("/tasks/{id}/{step:chair-review}")
class ChairReviewPage extends StepPage<ChairReviewPage.ChairReviewForm> {

	private final StepWork work;

	private final Review review;

	private final HandlerOptions handlers;

	ChairReviewPage(TaskFrame frame, StepWork work, Review review, HandlerOptions handlers) {
		super(frame);
		this.work = work;
		this.review = review;
		this.handlers = handlers;
	}

	@Override
	ChairReviewForm begin(CaseFile caseFile) {
		return new ChairReviewForm(null, null, null);
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return new String[] { "reopen", "explain" };
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(caseFile, locale));
	}

	@Override
	void check(ChairReviewForm form, BindingResult errors) {
		Required.field(errors, "words", form.words(), "workflow.chair-review.error.words");
		if ("reopen".equals(form.outcome())) {
			Required.field(errors, "handler", form.handler(), "workflow.error.handler");
		}
	}

	@Override
	void decide(WorkItem item, ChairReviewForm form, SignedIn me) {
		String words = Objects.requireNonNull(form.words()).strip();
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			if ("reopen".equals(form.outcome())) {
				this.review.reopen(item.caseNumber(), Objects.requireNonNull(form.handler()), words, by);
			}
			else {
				this.review.explain(item.caseNumber(), words, by);
			}
		});
	}

	/** What the page of this step sends. */
	record ChairReviewForm(
			@NotNull(message = "{workflow.chair-review.error.outcome}") @Pattern(regexp = "reopen|explain",
					message = "{workflow.chair-review.error.outcome}") @Nullable String outcome,
			@Nullable Long handler, @Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String words) {
	}

}
