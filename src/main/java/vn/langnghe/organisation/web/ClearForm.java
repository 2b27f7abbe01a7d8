package vn.langnghe.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.web.FormRecords;

/** Why a day of the agency is taken back, and what the preview showed. */
record ClearForm(@NotBlank(message = "{organisation.calendar.error.name.empty}") @Size(max = 200,
		message = "{organisation.calendar.error.name.long}") String reason, @Nullable String seen) {

	ClearForm {
		reason = FormRecords.orEmpty(reason);
	}

}
