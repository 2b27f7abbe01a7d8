package vn.langnghe.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.VietnamTime;

/**
 * Writes the mails and short messages: the case number, what happened in one sentence,
 * and a link. Nothing of the case itself, since a message is read by whoever gets hold of
 * it.
 */
@Component
class Letters {

	private final NoticeTexts texts;

	private final NoticeBoard board;

	private final MessageSource messages;

	private final TrackingLinks trackingLinks;

	private final CaseLookup cases;

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final NoticeDays days;

	private final String publicUrl;

	/**
	 * @param publicUrl {@code langnghe.public-url}: the address under which people reach
	 * this installation
	 */
	Letters(NoticeTexts texts, NoticeBoard board, MessageSource messages, TrackingLinks trackingLinks, CaseLookup cases,
			Agencies agencies, StaffMembers staffMembers, NoticeDays days,
			@Value("${langnghe.public-url:http://localhost:8080}") String publicUrl) {
		this.texts = texts;
		this.board = board;
		this.messages = messages;
		this.trackingLinks = trackingLinks;
		this.cases = cases;
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.days = days;
		this.publicUrl = publicUrl.replaceFirst("/+$", "");
	}

	Letter write(ClaimedNotice notice) {
		NoticeText text = this.texts.of(notice.agencyId(), notice.kind(), notice.language());
		String body = filled(text.body(), notice).replaceAll("\n{3,}", "\n\n").strip();
		return new Letter(filled(text.subject(), notice), body + inPlaceOf(notice) + "\n", notice.language());
	}

	/** What the citizen's phone shows. */
	String shortText(ClaimedNotice notice) {
		NoticeText text = this.texts.of(notice.agencyId(), notice.kind(), notice.language());
		return Texts.nfc(filled(String.valueOf(text.sms()), notice));
	}

	private String filled(String text, ClaimedNotice notice) {
		return Blanks.fill(text, (blank) -> switch (blank) {
			case CASE_NUMBER -> String.valueOf(notice.caseNumber());
			case DUE_AT -> dueAt(notice);
			case LINK -> this.publicUrl + path(notice);
			case AGENCY -> this.agencies.findById(notice.agencyId()).orElseThrow().name(notice.language());
			case COUNT, MINE -> notice.counts().get(0).toString();
			case UNCLAIMED -> notice.counts().get(1).toString();
			case OVERDUE -> notice.counts().get(2).toString();
			case DUE_SOON -> notice.counts().get(3).toString();
			case NOTICES -> held(notice);
		});
	}

	private String dueAt(ClaimedNotice notice) {
		CaseFile caseFile = this.cases.get(String.valueOf(notice.caseNumber()));
		StepClock step = (notice.staffId() != null) ? caseFile.stepClock() : null;
		Instant due = (step != null) ? step.stepDueAt() : caseFile.promise().dueAt();
		return this.days.words(due.atZone(VietnamTime.ZONE).toLocalDate(), locale(notice));
	}

	private String path(ClaimedNotice notice) {
		return (notice.staffId() != null) ? notice.kind().staffPath(notice.caseNumber())
				: this.trackingLinks.path(String.valueOf(notice.caseNumber()));
	}

	/** What the reader wanted to be told in the digest. */
	private String held(ClaimedNotice digest) {
		return this.board.heldFor(digest.id())
			.stream()
			.map((line) -> "- " + words(line.kind().subjectKey(), digest, line.about()))
			.collect(Collectors.joining("\n"));
	}

	private String inPlaceOf(ClaimedNotice notice) {
		return (notice.inPlaceOf() == null) ? "" : "\n\n" + words("notification.in-place-of", notice,
				this.staffMembers.findById(notice.inPlaceOf()).map(Staff::displayName).orElse(""));
	}

	private String words(String key, ClaimedNotice notice, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale(notice));
	}

	private static Locale locale(ClaimedNotice notice) {
		return Locale.forLanguageTag(notice.language());
	}

}
