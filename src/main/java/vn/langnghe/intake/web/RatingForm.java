package vn.langnghe.intake.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;

/**
 * The citizen's judgement of a reply.
 *
 * @param satisfied {@code yes} or {@code no}
 * @param comment what is missing, asked for when not satisfied
 */
record RatingForm(String satisfied, String comment) {

	private static final int LONGEST = 2_000;

	/** What was not sent is empty. */
	RatingForm(@Nullable String satisfied, @Nullable String comment) {
		this.satisfied = FormRecords.orEmpty(satisfied);
		this.comment = FormRecords.orEmpty(comment);
	}

	static List<Option> answers() {
		return List.of(new Option("yes", "intake.rating.yes"), new Option("no", "intake.rating.no"));
	}

	boolean isSatisfied() {
		return this.satisfied.equals("yes");
	}

	void check(Errors errors) {
		boolean dissatisfied = this.satisfied.equals("no");
		if (!isSatisfied() && !dissatisfied) {
			errors.rejectValue("satisfied", "intake.rating.choose");
		}
		int length = Written.length(Written.paragraphs(this.comment));
		if (dissatisfied && length == 0) {
			errors.rejectValue("comment", "intake.rating.comment.empty");
		}
		if (length > LONGEST) {
			errors.rejectValue("comment", "intake.error.long", new Object[] { LONGEST, length - LONGEST }, null);
		}
		if (Written.hasControls(this.comment)) {
			errors.rejectValue("comment", "intake.error.controls");
		}
	}

}
