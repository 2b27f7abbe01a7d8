package vn.langnghe.workflow.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A field that must be filled because of what another field says. */
final class Required {

	private Required() {
	}

	static void field(BindingResult errors, String field, @Nullable Object value, String messageKey) {
		if (value == null || value.toString().isBlank()) {
			errors.rejectValue(field, messageKey, messageKey);
		}
	}

}
