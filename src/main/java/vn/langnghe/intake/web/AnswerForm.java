package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;

/**
 * What the citizen adds when asked for more, or sends again.
 *
 * @param answer in the citizen's words
 * @param key holds the files together that are chosen for the answer; empty where none
 * can be
 * @param files stands for them
 */
record AnswerForm(String answer, String key, String files) {

	/** What was not sent is empty. */
	AnswerForm(@Nullable String answer, @Nullable String key, @Nullable String files) {
		this.answer = FormRecords.orEmpty(answer);
		this.key = FormRecords.orEmpty(key);
		this.files = "";
	}

	static AnswerForm empty(String key) {
		return new AnswerForm("", key, "");
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
