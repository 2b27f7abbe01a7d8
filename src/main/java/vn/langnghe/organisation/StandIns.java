package vn.langnghe.organisation;

import java.time.Clock;
import java.util.List;

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

}
