package vn.langnghe.notification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.OpenWork;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.SubstituteNamed;

/**
 * A notice to be written.
 *
 * @param agencyId whose notice it is
 * @param caseFile the case it is about; null for a digest or a substitution
 * @param staff the person told; null for the citizen
 * @param kind what it tells
 * @param counts what a digest counts, else empty
 * @param language the reader's language
 * @param dedupeKey equal for what must be told once
 */
record NewNotice(long agencyId, @Nullable CaseFile caseFile, @Nullable Staff staff, NoticeKind kind,
		List<Integer> counts, String language, String dedupeKey) {

	static NewNotice toCitizen(CaseFile caseFile, NoticeKind kind) {
		return new NewNotice(caseFile.agencyId(), caseFile, null, kind, List.of(), caseFile.received().language(),
				"case:%d:%s:%d:citizen".formatted(caseFile.id(), kind, caseFile.round()));
	}

	/**
	 * @param occasion tells one urging, return or breach of a round from the next
	 */
	static NewNotice toStaff(CaseFile caseFile, NoticeKind kind, Staff staff, String occasion) {
		return new NewNotice(caseFile.agencyId(), caseFile, staff, kind, List.of(), staff.language(),
				"case:%d:%s:%d:staff:%d:%s".formatted(caseFile.id(), kind, caseFile.round(), staff.id(), occasion));
	}

	static NewNotice substitutes(SubstituteNamed named) {
		Staff staff = named.substitute();
		return new NewNotice(named.agencyId(), null, staff, NoticeKind.SUBSTITUTES, List.of(), staff.language(),
				"substitution:%d".formatted(named.substitutionId()));
	}

	static NewNotice digest(Staff staff, LocalDate day, OpenWork.Summary work) {
		return new NewNotice(staff.agencyId(), null, staff, NoticeKind.DIGEST,
				List.of(work.mine(), work.unclaimed(), work.overdue(), work.dueSoon()), staff.language(),
				"digest:%d:%s".formatted(staff.id(), day));
	}

}
