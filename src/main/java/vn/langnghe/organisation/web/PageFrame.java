package vn.langnghe.organisation.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** Puts the person's name and office above every page of the staff. */
@ControllerAdvice
class PageFrame {

	private final Agencies agencies;

	PageFrame(Agencies agencies) {
		this.agencies = agencies;
	}

	@ModelAttribute("staffName")
	@Nullable String staffName() {
		return Actors.signedIn().map(SignedIn::displayName).orElse(null);
	}

	@ModelAttribute("agencyName")
	@Nullable String agencyName(Locale locale) {
		return Actors.signedIn()
			.flatMap((person) -> this.agencies.findById(person.agencyId()))
			.map((agency) -> agency.name(locale.getLanguage()))
			.orElse(null);
	}

}
