package vn.langnghe.workflow.web;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Review;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * The citizen is dissatisfied: another handler, an explanation, a meeting, or the word of
 * the superior agency.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:chair-review}")
class ChairReviewPage extends StepPage<ChairReviewPage.ChairReviewForm> {

	private final StepWork work;

	private final Review review;

	private final Meetings meetings;

	private final HandlerOptions handlers;

	ChairReviewPage(TaskFrame frame, StepWork work, Review review, Meetings meetings, HandlerOptions handlers) {
		super(frame);
		this.work = work;
		this.review = review;
		this.meetings = meetings;
		this.handlers = handlers;
	}

	@Override
	ChairReviewForm begin(CaseFile caseFile) {
		return new ChairReviewForm(null, null, null, null, null);
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return new String[] { "reopen", "explain", "meet-citizen", "report-to-superior" };
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(caseFile, locale));
	}

	@Override
	void check(ChairReviewForm form, BindingResult errors) {
		if ("meet-citizen".equals(form.outcome())) {
			Required.field(errors, "meetsAt", form.meetsAt(), "workflow.chair-review.error.meets-at");
			Required.field(errors, "place", form.place(), "workflow.chair-review.error.place");
			return;
		}
		Required.field(errors, "words", form.words(), "workflow.chair-review.error.words");
		if ("reopen".equals(form.outcome())) {
			Required.field(errors, "handler", form.handler(), "workflow.error.handler");
		}
	}

	@Override
	void decide(WorkItem item, ChairReviewForm form, SignedIn me) {
		String number = item.caseNumber();
		String words = Objects.requireNonNullElse(form.words(), "").strip();
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			switch (Objects.requireNonNull(form.outcome())) {
				case "reopen" -> this.review.reopen(number, Objects.requireNonNull(form.handler()), words, by);
				case "meet-citizen" -> this.meetings.invite(number,
						Objects.requireNonNull(form.meetsAt()).atZone(VietnamTime.ZONE).toInstant(),
						Objects.requireNonNull(form.place()).strip(), me.staffId(), by);
				case "report-to-superior" -> this.review.report(number, words, by);
				default -> this.review.explain(number, words, by);
			}
		});
	}

	/** What the page of this step sends. */
	record ChairReviewForm(
			@NotNull(message = "{workflow.chair-review.error.outcome}") @Pattern(
					regexp = "reopen|explain|meet-citizen|report-to-superior",
					message = "{workflow.chair-review.error.outcome}") @Nullable String outcome,
			@Nullable Long handler, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime meetsAt,
			@Size(max = 200, message = "{workflow.error.too-long}") @Nullable String place,
			@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String words) {
	}

}
