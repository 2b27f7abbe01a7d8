package vn.langnghe.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import vn.langnghe.platform.web.FormRecords;

/** The first agency and its first administrator. */
record SetUpForm(String token,
		@Pattern(regexp = "\\s*[A-Za-z0-9]{2,12}\\s*", message = "{organisation.agency.code}") String agencyCode,
		@NotBlank(message = "{organisation.agency.name}") @Size(max = 200,
				message = "{organisation.agency.name}") String agencyName,
		@NotBlank(message = "{organisation.agency.name-en}") @Size(max = 200,
				message = "{organisation.agency.name-en}") String agencyNameEn,
		@Pattern(regexp = "\\s*[A-Za-z][A-Za-z0-9._-]{1,39}\\s*",
				message = "{organisation.account.username}") String username,
		@NotBlank(message = "{organisation.account.display-name}") @Size(max = 100,
				message = "{organisation.account.long}") String displayName,
		@Size(min = 10, max = 200, message = "{organisation.account.password}") String password, String passwordAgain) {

	SetUpForm {
		token = FormRecords.orEmpty(token);
		agencyCode = FormRecords.orEmpty(agencyCode);
		agencyName = FormRecords.orEmpty(agencyName);
		agencyNameEn = FormRecords.orEmpty(agencyNameEn);
		username = FormRecords.orEmpty(username);
		displayName = FormRecords.orEmpty(displayName);
		password = FormRecords.orEmpty(password);
		passwordAgain = FormRecords.orEmpty(passwordAgain);
	}

	static SetUpForm empty(String token) {
		return new SetUpForm(token, "", "", "", "", "", "", "");
	}

}
