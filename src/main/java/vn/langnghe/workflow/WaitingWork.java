package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.OpenWork;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;

/** Counts for the daily digest what the inbox lists. */
@Component
class WaitingWork implements OpenWork {

	private static final int SOON_DAYS = 2;

	private final Inbox inbox;

	private final StaffMembers staffMembers;

	private final Calendars calendars;

	private final Clock clock;

	WaitingWork(Inbox inbox, StaffMembers staffMembers, Calendars calendars, Clock clock) {
		this.inbox = inbox;
		this.staffMembers = staffMembers;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Summary of(long staffId) {
		Staff staff = this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
		Map<Inbox.Tab, Integer> counts = this.inbox.counts(staffId, Inbox.Filter.NONE);
		Instant soon = this.calendars.of(staff.agencyId()).due(this.clock.instant(), SOON_DAYS).instant();
		return new Summary(counts.getOrDefault(Inbox.Tab.MINE, 0), counts.getOrDefault(Inbox.Tab.UNCLAIMED, 0),
				counts.getOrDefault(Inbox.Tab.OVERDUE, 0), this.inbox.dueBefore(staffId, soon));
	}

}
