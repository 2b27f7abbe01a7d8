package vn.langnghe.workflow;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseHolders;
import vn.langnghe.casework.HeldCases;
import vn.langnghe.platform.VietnamTime;

/** Answers from the work items who is concerned with a case. */
@Component
class WorkHolders implements CaseHolders, HeldCases {

	/**
	 * Each line by an index of its own: work in this person's hands now or before, work
	 * that this person decided, work offered to a hat worn, work of those stood in for.
	 * {@code %1$s} narrows the hats.
	 */
	private static final String HELD = """
			select h.case_id from (
			  select w.case_id, w.barred from work_item w where w.action_id is null and w.assignee_id = :staffId
			  union all
			  select w.case_id, w.barred from work_item w
			  where w.action_id is null and w.done_by = :staffId and w.status = 'DONE'
			  union all
			  select w.case_id, w.barred from hat r join work_item w on w.agency_id = r.agency_id and w.role = r.role
			  where r.staff_id = :staffId and w.action_id is null and w.status = 'OPEN' and w.assignee_id is null%1$s
			  union all
			  select w.case_id, w.barred from standing_in(:staffId, :today) r
			  join work_item w on w.agency_id = r.agency_id and w.role = r.role
			  where w.action_id is null and w.status = 'OPEN' and (not r.delegated or w.delegable)
			    and not (w.barred @> array[r.principal_id])
			    and coalesce(w.assignee_id, r.principal_id) = r.principal_id%1$s) h
			where not (h.barred @> array[:staffId]::bigint[])""";

	private static final String ONE = "select exists (" + HELD.formatted("") + " and h.case_id = :caseId)";

	/**
	 * What waits for these hats is of cases of their own agency, which they see anyway,
	 * and may be very much.
	 */
	private static final String MANY = HELD
		.formatted(" and r.role not in ('RECEPTIONIST', 'COORDINATOR', 'INSPECTOR')");

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkHolders(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean everHeld(long staffId, long caseId) {
		return this.jdbc.sql(ONE)
			.param("today", VietnamTime.today(this.clock))
			.param("caseId", caseId)
			.param("staffId", staffId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public String sql() {
		return MANY;
	}

}
