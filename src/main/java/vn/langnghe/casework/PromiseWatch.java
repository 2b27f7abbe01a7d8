package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices within a minute that a promised day has passed without a reply, in whichever
 * step the case stands. Steps have timers of their own; the promise runs across all steps
 * and moves with classification and reopening, so it is read from the case each time.
 */
@Component
class PromiseWatch {

	/** That a case {@code c} waits for its reply past the promised day; asks for now. */
	static final String BROKEN = """
			c.state in ('RECEIVED', 'ACCEPTED', 'IN_HANDLING', 'AWAITING_APPROVAL', 'AWAITING_SUPPLEMENT')
			and c.due_at < ? and (c.state <> 'AWAITING_SUPPLEMENT' or exists (select 1 from supplement s
			  where s.case_id = c.id and s.answered_at is null and s.clock = 'CONTINUE'))""";

	private static final int AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final Escalations escalations;

	private final Clock clock;

	PromiseWatch(JdbcClient jdbc, Escalations escalations, Clock clock) {
		this.jdbc = jdbc;
		this.escalations = escalations;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${langnghe.casework.promise-watch:PT30S}",
			fixedDelayString = "${langnghe.casework.promise-watch:PT30S}")
	void look() {
		broken().forEach(this.escalations::caseBreached);
	}

	private List<String> broken() {
		return this.jdbc.sql("""
				select c.number from case_file c where %s
				  and not exists (select 1 from escalation e where e.case_id = c.id and e.level = 'CASE'
				    and e.step_started_at = c.clock_started_at)
				order by c.due_at limit ?""".formatted(BROKEN))
			.params(Timestamp.from(this.clock.instant()), AT_ONCE)
			.query(String.class)
			.list();
	}

}
