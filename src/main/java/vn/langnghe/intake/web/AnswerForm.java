package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;

/**
 * What the citizen adds when asked for more, or sends again.
 *
 * @param answer in the citizen's words
 */
record AnswerForm(String answer) {

	/** What was not sent is empty. */
	AnswerForm(@Nullable String answer) {
		this.answer = FormRecords.orEmpty(answer);
	}

	void check(Errors errors, String emptyKey) {
		int length = Written.length(Written.paragraphs(this.answer));
		if (length == 0) {
			errors.rejectValue("answer", emptyKey);
		}
		if (length > Written.LONGEST_NARRATIVE) {
			errors.rejectValue("answer", "intake.error.long",
					new Object[] { Written.LONGEST_NARRATIVE, length - Written.LONGEST_NARRATIVE }, null);
		}
		if (Written.hasControls(this.answer)) {
			errors.rejectValue("answer", "intake.error.controls");
		}
	}

}
