package vn.langnghe.intake.web;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.web.Throttle;

/**
 * The limits of the citizen's pages: wide, because many phones share one address, and
 * there only against programs.
 */
@Component
class Throttles {

	private final Throttle submissions;

	private final Throttle lookups;

	private final Throttle uploads;

	Throttles(@Value("${langnghe.intake.submissions-per-address-hour:60}") long submissionsAnHour,
			@Value("${langnghe.intake.lookups-per-address-minute:30}") long lookupsAMinute,
			@Value("${langnghe.attachments.per-address-hour:300}") long uploadsAnHour) {
		this.submissions = new Throttle(submissionsAnHour, Duration.ofHours(1));
		this.lookups = new Throttle(lookupsAMinute, Duration.ofMinutes(1));
		this.uploads = new Throttle(uploadsAnHour, Duration.ofHours(1));
	}

	Throttle submissions() {
		return this.submissions;
	}

	Throttle lookups() {
		return this.lookups;
	}

	Throttle uploads() {
		return this.uploads;
	}

}
