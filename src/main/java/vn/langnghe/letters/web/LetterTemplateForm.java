package vn.langnghe.letters.web;

import org.jspecify.annotations.Nullable;

import vn.langnghe.letters.LetterKind;
import vn.langnghe.letters.LetterTemplate;
import vn.langnghe.platform.web.FormRecords;

/** A template as an administrator writes it; the rules are those of the template. */
record LetterTemplateForm(@Nullable String title, @Nullable String subject, @Nullable String recipient,
		@Nullable String body, @Nullable String copies) {

	static LetterTemplateForm of(LetterTemplate template) {
		return new LetterTemplateForm(template.title(), template.subject(), template.recipient(), template.body(),
				template.copies());
	}

	LetterTemplate template(LetterKind kind) {
		return new LetterTemplate(kind, FormRecords.orEmpty(this.title), FormRecords.orEmpty(this.subject),
				FormRecords.orEmpty(this.recipient), FormRecords.orEmpty(this.body), FormRecords.orEmpty(this.copies),
				true);
	}

}
