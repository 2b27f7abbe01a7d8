package vn.langnghe.workflow;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseHolders;
import vn.langnghe.platform.VietnamTime;

/** Answers from the work items who is concerned with a case. */
@Component
class WorkHolders implements CaseHolders {

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkHolders(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean everHeld(long staffId, long caseId) {
		return this.jdbc.sql("""
				select exists (
				  select 1 from work_item w
				  where w.case_id = :caseId and w.action_id is null and not (w.barred @> array[:staffId]::bigint[])
				    and (w.assignee_id = :staffId or w.done_by = :staffId
				      or w.status = 'OPEN' and w.assignee_id is null and exists (
				        select 1 from hat h
				        where h.staff_id = :staffId and h.agency_id = w.agency_id and h.role = w.role)
				      or w.status = 'OPEN' and exists (
				        select 1 from standing_in(:staffId, :today) i
				        where i.agency_id = w.agency_id and i.role = w.role and (not i.delegated or w.delegable)
				          and not (w.barred @> array[i.principal_id])
				          and coalesce(w.assignee_id, i.principal_id) = i.principal_id)))""")
			.param("today", VietnamTime.today(this.clock))
			.param("caseId", caseId)
			.param("staffId", staffId)
			.query(Boolean.class)
			.single();
	}

}
