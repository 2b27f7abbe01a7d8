package vn.langnghe.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Closing;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.casework.OpenWork;
import vn.langnghe.casework.RatingWindow;
import vn.langnghe.casework.StepClock;
import vn.langnghe.organisation.OfficeAlert;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.SubstituteNamed;

/**
 * A notice to be written.
 *
 * @param agencyId whose notice it is
 * @param caseFile the case it is about; null when it is about no single one
 * @param staff the person told; null for the citizen
 * @param inPlaceOf the absent person for whom this one stands in, or null
 * @param kind what it tells
 * @param way by which way
 * @param counts what its words count, else empty
 * @param language the reader's language
 * @param dedupeKey equal for what must be told once
 */
record NewNotice(long agencyId, @Nullable CaseFile caseFile, @Nullable Staff staff, @Nullable Long inPlaceOf,
		NoticeKind kind, Way way, List<Integer> counts, String language, String dedupeKey) {

	static NewNotice toCitizen(CaseFile caseFile, NoticeKind kind, Way way) {
		return new NewNotice(caseFile.agencyId(), caseFile, null, null, kind, way, List.of(),
				caseFile.received().language(),
				"case:%d:%s:%d:citizen:%s".formatted(caseFile.id(), kind, caseFile.round(), turn(caseFile, kind)));
	}

	/**
	 * Tells what happens twice in a round, such as a question, from what is heard twice.
	 */
	private static String turn(CaseFile caseFile, NoticeKind kind) {
		if (kind == NoticeKind.PUT_OFF) {
			return caseFile.promise().dueAt().toString();
		}
		StepClock step = caseFile.stepClock();
		if (kind == NoticeKind.OWN_TIME_MOVED) {
			RatingWindow rating = caseFile.ratingWindow();
			return ((step != null) ? step.stepDueAt().toString() : "")
					+ ((rating != null) ? rating.ratingUntil().toString() : "");
		}
		Closing closing = caseFile.closing();
		Instant at = (step != null) ? step.stepStartedAt() : (closing != null) ? closing.closedAt() : null;
		return (at != null) ? at.toString() : "";
	}

	/**
	 * @param occasion tells one urging, return or breach of a round from the next
	 */
	static NewNotice toStaff(CaseFile caseFile, NoticeKind kind, Staff staff, String occasion) {
		return to(staff, caseFile.agencyId(), caseFile, kind,
				"case:%d:%s:%d:staff:%d:%s".formatted(caseFile.id(), kind, caseFile.round(), staff.id(), occasion));
	}

	/** The same to somebody who stands in for the reader. */
	NewNotice alsoTo(Staff substitute) {
		Staff absent = this.staff;
		return new NewNotice(this.agencyId, this.caseFile, substitute, (absent != null) ? absent.id() : null, this.kind,
				this.way, this.counts, substitute.language(), this.dedupeKey + ":to:" + substitute.id());
	}

	static NewNotice measure(CorrectiveAction action, Staff owner) {
		return to(owner, action.agencyId(), null, NoticeKind.MEASURE,
				"measure:%s:%d:%s:%s".formatted(action.number(), owner.id(), action.remindAt(), action.dueAt()));
	}

	static NewNotice substitutes(SubstituteNamed named) {
		return to(named.substitute(), named.agencyId(), null, NoticeKind.SUBSTITUTES,
				"substitution:%d".formatted(named.substitutionId()));
	}

	static NewNotice office(OfficeAlert alert, Staff staff) {
		NoticeKind kind = NoticeKind.valueOf(alert.kind().toUpperCase(Locale.ROOT));
		return new NewNotice(alert.agencyId(), null, staff, null, kind, Way.MAIL, alert.counts(), staff.language(),
				"office:%s:%d:%s".formatted(kind, staff.id(), alert.occasion()));
	}

	static NewNotice digest(Staff staff, LocalDate day, OpenWork.Summary work) {
		return new NewNotice(staff.agencyId(), null, staff, null, NoticeKind.DIGEST, Way.MAIL,
				List.of(work.mine(), work.unclaimed(), work.overdue(), work.dueSoon()), staff.language(),
				"digest:%d:%s".formatted(staff.id(), day));
	}

	private static NewNotice to(Staff staff, long agencyId, @Nullable CaseFile caseFile, NoticeKind kind,
			String dedupeKey) {
		return new NewNotice(agencyId, caseFile, staff, null, kind, Way.MAIL, List.of(), staff.language(), dedupeKey);
	}

}
