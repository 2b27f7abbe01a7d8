package vn.langnghe.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.OfficeAlert;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIns;

/**
 * Writes what officials are told that is of no single case, in the transaction in which
 * it happens, to the person and to whoever stands in.
 */
@Component
class OfficeNotices {

	private final Outbox outbox;

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	OfficeNotices(Outbox outbox, StaffMembers staffMembers, StandIns standIns) {
		this.outbox = outbox;
		this.staffMembers = staffMembers;
		this.standIns = standIns;
	}

	@EventListener
	void on(OfficeAlert alert) {
		if (alert.notTo().contains(alert.staffId())) {
			return;
		}
		this.staffMembers.findById(alert.staffId()).ifPresent((staff) -> {
			NewNotice notice = NewNotice.office(alert, staff);
			this.outbox.add(notice);
			this.standIns.inPlaceOf(staff.id())
				.stream()
				.filter((id) -> !alert.notTo().contains(id))
				.flatMap((id) -> this.staffMembers.findById(id).stream())
				.forEach((substitute) -> this.outbox.add(notice.alsoTo(substitute)));
		});
	}

}
