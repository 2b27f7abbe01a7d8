package vn.langnghe.casework.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.ReplyTemplate;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.catalogue.FeedbackKind;

/** A template as an administrator writes it; the rules are those of the template. */
record TemplateForm(
		@NotBlank(message = "{casework.template.error.no-name}") @Size(max = 150,
				message = "{workflow.error.too-long}") @Nullable String name,
		@NotNull(message = "{casework.template.error.language}") @Pattern(regexp = "vi|en",
				message = "{casework.template.error.language}") @Nullable String language,
		@Nullable FeedbackKind kind, @Nullable Substantiation substantiation,
		@NotBlank(message = "{casework.template.error.body}") @Size(max = 20_000,
				message = "{workflow.error.too-long}") @Nullable String body) {

	static final TemplateForm EMPTY = new TemplateForm("", "vi", null, null, "");

	static TemplateForm of(ReplyTemplate template) {
		return new TemplateForm(template.name(), template.language(), template.kind(), template.substantiation(),
				template.body());
	}

	ReplyTemplate template(String code) {
		return new ReplyTemplate(code, Objects.requireNonNull(this.language), Objects.requireNonNull(this.name),
				this.kind, this.substantiation, Objects.requireNonNull(this.body), true, false);
	}

}
