package vn.langnghe.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.MeasureGiven;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.StepClock;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.organisation.SubstituteNamed;
import vn.langnghe.platform.VietnamTime;

/**
 * Writes what staff are told at once, in the transaction in which it happens. Whoever a
 * case turns out to be about is told nothing of it any more.
 */
@Component
class StaffNotices {

	private final Outbox outbox;

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	private final CaseAccess access;

	private final Clock clock;

	StaffNotices(Outbox outbox, StaffMembers staffMembers, StandIns standIns, CaseAccess access, Clock clock) {
		this.outbox = outbox;
		this.staffMembers = staffMembers;
		this.standIns = standIns;
		this.access = access;
		this.clock = clock;
	}

	/** Told too is whoever stands in for an absent reader and may see the case. */
	@EventListener
	void on(StaffAlert alert) {
		if (!alert.caseFile().isAbout(alert.staffId())) {
			NoticeKind kind = NoticeKind.valueOf(alert.kind().toUpperCase(Locale.ROOT));
			this.staffMembers.findById(alert.staffId()).ifPresent((staff) -> {
				NewNotice notice = NewNotice.toStaff(alert.caseFile(), kind, staff, occasion(alert));
				this.outbox.add(notice);
				substitutes(alert).forEach((substitute) -> this.outbox.add(notice.alsoTo(substitute)));
			});
		}
	}

	private List<Staff> substitutes(StaffAlert alert) {
		Set<Long> standingIn = this.standIns.inPlaceOf(alert.staffId());
		if (standingIn.isEmpty()) {
			return List.of();
		}
		// Who may see it is asked of the work items, and the new one is not written yet.
		this.staffMembers.flush();
		return standingIn.stream()
			.filter((id) -> this.access.sees(alert.caseFile(), id))
			.flatMap((id) -> this.staffMembers.findById(id).stream())
			.toList();
	}

	@EventListener
	void on(MeasureGiven given) {
		this.staffMembers.findById(given.action().ownerId())
			.ifPresent((owner) -> this.outbox.add(NewNotice.measure(given.action(), owner)));
	}

	@EventListener
	void on(CaseEvent.NoteWritten event) {
		event.mentioned()
			.stream()
			.flatMap((id) -> this.staffMembers.findById(id).stream())
			.forEach((staff) -> this.outbox
				.add(NewNotice.toStaff(event.caseFile(), NoticeKind.MENTIONED, staff, "note:" + event.noteId())));
	}

	@EventListener
	void on(SubstituteNamed named) {
		this.outbox.add(NewNotice.substitutes(named));
	}

	@EventListener
	void on(CaseEvent.SubjectsNamed event) {
		this.outbox.withdrawFrom(event.caseFile().subjects(), event.caseFile().id());
	}

	/** Told anew for each step and, should it happen again within one, day by day. */
	private String occasion(StaffAlert alert) {
		StepClock step = alert.caseFile().stepClock();
		return ((step != null) ? step.step() + ":" + step.stepStartedAt() : "") + ":"
				+ this.clock.instant().atZone(VietnamTime.ZONE).toLocalDate();
	}

}
