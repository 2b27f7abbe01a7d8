package vn.langnghe.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.VietnamTime;

/** Fills the words of a notice as if there were a case, for a look before they count. */
@Component
class SampleNotice {

	/** Running numbers begin at 1: the link, signed as any other, opens nothing. */
	private static final String NUMBER = "%s-%d-000000";

	private static final int DAYS = 21;

	private final Agencies agencies;

	private final TrackingLinks trackingLinks;

	private final NoticeDays days;

	private final Clock clock;

	private final String publicUrl;

	SampleNotice(Agencies agencies, TrackingLinks trackingLinks, NoticeDays days, Clock clock,
			@Value("${langnghe.public-url:http://localhost:8080}") String publicUrl) {
		this.agencies = agencies;
		this.trackingLinks = trackingLinks;
		this.days = days;
		this.clock = clock;
		this.publicUrl = publicUrl.replaceFirst("/+$", "");
	}

	NoticeText fill(NoticeText text, long agencyId, String language) {
		@Nullable String sms = text.sms();
		return new NoticeText(fill(text.subject(), agencyId, language), fill(text.body(), agencyId, language),
				(sms != null) ? fill(sms, agencyId, language) : null);
	}

	String fill(String text, long agencyId, String language) {
		Agency agency = this.agencies.findById(agencyId).orElseThrow();
		LocalDate today = VietnamTime.today(this.clock);
		String number = NUMBER.formatted(agency.code(), today.getYear());
		return Blanks.fill(text, (blank) -> switch (blank) {
			case CASE_NUMBER -> number;
			case DUE_AT -> this.days.words(today.plusDays(DAYS), Locale.forLanguageTag(language));
			case LINK -> this.publicUrl + this.trackingLinks.path(number);
			case AGENCY -> agency.name(language);
			case MINE, OVERDUE -> "2";
			case COUNT, UNCLAIMED -> "3";
			case DUE_SOON -> "1";
			case NOTICES -> "";
		});
	}

}
