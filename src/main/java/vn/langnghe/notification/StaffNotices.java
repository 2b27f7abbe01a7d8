package vn.langnghe.notification;

import java.time.Clock;
import java.util.Locale;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.StepClock;
import vn.langnghe.organisation.StaffMembers;
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

	private final Clock clock;

	StaffNotices(Outbox outbox, StaffMembers staffMembers, Clock clock) {
		this.outbox = outbox;
		this.staffMembers = staffMembers;
		this.clock = clock;
	}

	@EventListener
	void on(StaffAlert alert) {
		if (!alert.caseFile().isAbout(alert.staffId())) {
			NoticeKind kind = NoticeKind.valueOf(alert.kind().toUpperCase(Locale.ROOT));
			this.staffMembers.findById(alert.staffId())
				.ifPresent(
						(staff) -> this.outbox.add(NewNotice.toStaff(alert.caseFile(), kind, staff, occasion(alert))));
		}
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
