package vn.langnghe.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Consultations.Consultation;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.Extension;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Meetings.Meeting;
import vn.langnghe.casework.Supplement;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/** What happened to a case that does not happen to every case, for its page. */
@Component
class CaseBesides {

	private final Supplementing supplementing;

	private final Transfers transfers;

	private final CaseLinks links;

	private final Extensions extensions;

	private final Consultations consultations;

	private final Meetings meetings;

	private final CaseLookup cases;

	private final CaseAccess access;

	private final StaffMembers staffMembers;

	private final Deadlines deadlines;

	private final Clock clock;

	CaseBesides(Supplementing supplementing, Transfers transfers, CaseLinks links, Extensions extensions,
			Consultations consultations, Meetings meetings, CaseLookup cases, CaseAccess access,
			StaffMembers staffMembers, Deadlines deadlines, Clock clock) {
		this.supplementing = supplementing;
		this.transfers = transfers;
		this.links = links;
		this.extensions = extensions;
		this.consultations = consultations;
		this.meetings = meetings;
		this.cases = cases;
		this.access = access;
		this.staffMembers = staffMembers;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Besides of(CaseFile caseFile) {
		List<Asked> asked = this.supplementing.of(caseFile).stream().map(Asked::of).toList();
		List<Sent> sent = this.transfers.of(caseFile)
			.stream()
			.map((one) -> new Sent(one.toName(), one.reason(), one.at().atZone(VietnamTime.ZONE)))
			.toList();
		boolean mayUnmerge = caseFile.state() == CaseState.MERGED && Actors.signedIn()
			.flatMap((me) -> this.access.acting(me, caseFile, Role.RECEPTIONIST, Role.COORDINATOR))
			.isPresent();
		Long into = caseFile.mergedInto();
		Long lockedTo = caseFile.lockedTo();
		return new Besides(asked, this.deadlines.elapsed(caseFile, end(caseFile)), caseFile.promise().pausedDays(),
				sent, this.links.parts(caseFile), this.links.whole(caseFile), this.links.merged(caseFile),
				this.links.earlier(caseFile), this.links.again(caseFile),
				(into != null) ? this.cases.get(into).number() : null, mayUnmerge, this.extensions.of(caseFile),
				this.consultations.of(caseFile), this.meetings.of(caseFile),
				(lockedTo != null) ? this.staffMembers.findById(lockedTo).orElseThrow().displayName() : null);
	}

	/** Until when time counts: the reply, the end, or now. */
	private Instant end(CaseFile caseFile) {
		if (caseFile.ratingWindow() != null) {
			return caseFile.ratingWindow().repliedAt();
		}
		return (caseFile.closing() != null) ? caseFile.closing().closedAt() : this.clock.instant();
	}

	/**
	 * What did not happen to every case.
	 *
	 * @param asked what the citizen was asked for
	 * @param elapsed working days since the clock started, waiting included
	 * @param paused of them the days for which the clock stood still
	 * @param sent where it was transferred
	 * @param parts the cases split from it
	 * @param whole the case from which it was split, at most one
	 * @param merged the cases it carries on
	 * @param earlier the case about which the citizen feeds back again with this one, at
	 * most one
	 * @param again the case with which the citizen fed back again, at most one
	 * @param into the case that carries it on, or null
	 * @param mayUnmerge whether the reader can undo that
	 * @param extensions what more time was asked for and granted
	 * @param consultations what other officials were asked
	 * @param meetings when the head received the citizen
	 * @param lockedTo who alone may open it, or null
	 */
	record Besides(List<Asked> asked, int elapsed, int paused, List<Sent> sent, List<String> parts, List<String> whole,
			List<String> merged, List<String> earlier, List<String> again, @Nullable String into, boolean mayUnmerge,
			List<Extension> extensions, List<Consultation> consultations, List<Meeting> meetings,
			@Nullable String lockedTo) {
	}

	/**
	 * One question to the citizen.
	 *
	 * @param question the words of the office
	 * @param at when
	 * @param answer the words of the citizen, or null
	 * @param answeredAt when, or null
	 */
	record Asked(String question, ZonedDateTime at, @Nullable String answer, @Nullable ZonedDateTime answeredAt) {

		static Asked of(Supplement one) {
			Instant answered = one.answeredAt();
			return new Asked(one.question(), one.askedAt().atZone(VietnamTime.ZONE), one.answer(),
					(answered != null) ? answered.atZone(VietnamTime.ZONE) : null);
		}

	}

	/**
	 * One transfer.
	 *
	 * @param to the competent agency
	 * @param reason why
	 * @param at when
	 */
	record Sent(String to, String reason, ZonedDateTime at) {
	}

}
