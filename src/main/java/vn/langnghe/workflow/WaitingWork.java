package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.OpenWork;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;

/** Counts the open work of a person over all hats, as the inbox lists it. */
@Component
class WaitingWork implements OpenWork {

	private static final int SOON = 2;

	private final JdbcClient jdbc;

	private final StaffMembers staffMembers;

	private final Calendars calendars;

	private final Clock clock;

	WaitingWork(JdbcClient jdbc, StaffMembers staffMembers, Calendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.staffMembers = staffMembers;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Summary of(long staffId) {
		Staff staff = this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				with waiting as (
				select assignee_id, due_at from work_item where assignee_id = :staff and status = 'OPEN'
				union all
				select w.assignee_id, w.due_at from hat h
				join work_item w on w.agency_id = h.agency_id and w.role = h.role
				where h.staff_id = :staff and w.status = 'OPEN' and w.assignee_id is null
				and not (w.barred @> array[:staff]::bigint[]))
				select count(assignee_id) as mine, count(*) - count(assignee_id) as unclaimed,
				count(*) filter (where due_at < :now) as overdue,
				count(*) filter (where due_at >= :now and due_at <= :soon) as due_soon from waiting""")
			.param("staff", staffId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("soon", this.calendars.of(staff.agencyId()).due(now, SOON).instant().atOffset(ZoneOffset.UTC))
			.query(Summary.class)
			.single();
	}

}
