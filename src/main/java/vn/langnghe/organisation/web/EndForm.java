package vn.langnghe.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import vn.langnghe.platform.web.FormRecords;

/** Why a substitution ends before its last day. */
record EndForm(@NotBlank(message = "{organisation.substitution.reason}") @Size(max = 500,
		message = "{organisation.account.long}") String reason) {

	EndForm {
		reason = FormRecords.orEmpty(reason);
	}

}
