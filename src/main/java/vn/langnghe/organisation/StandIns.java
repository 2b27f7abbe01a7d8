package vn.langnghe.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.VietnamTime;

/** For whom a person stands in today, chains included. */
@Component
public class StandIns {

	private final JdbcClient jdbc;

	private final Clock clock;

	StandIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every hat of others that a person may act under today. */
	@Transactional(readOnly = true)
	public List<StandIn> of(long staffId) {
		return this.jdbc.sql("""
				select i.agency_id, i.role, i.principal_id, p.display_name as principal, s.form, s.decision, i.delegated
				from standing_in(:me, :today) i
				join substitution s on s.id = i.substitution_id join staff p on p.id = i.principal_id
				order by i.delegated, i.substitution_id, i.principal_id""")
			.param("me", staffId)
			.param("today", VietnamTime.today(this.clock))
			.query(StandIn.class)
			.list();
	}

	/** The accounts of those who stand in for a person today, but to sign only. */
	@Transactional(readOnly = true)
	public Set<Long> inPlaceOf(long principalId) {
		// Asked for every alert, and nearly always of somebody who is there.
		return Set.copyOf(this.jdbc.sql("""
				with current as materialized (select absent_id, substitute_id from substitution
				  where kind = 'ABSENCE' and ended_at is null and :today between from_day and until_day)
				select distinct s.id
				from (select distinct substitute_id as id from current
				  where exists (select 1 from current where absent_id = :principal)) c
				join staff s on s.id = c.id and s.disabled_at is null
				cross join lateral standing_in(s.id, :today) i
				where i.principal_id = :principal and not i.delegated""")
			.param("today", VietnamTime.today(this.clock))
			.param("principal", principalId)
			.query(Long.class)
			.list());
	}

}
