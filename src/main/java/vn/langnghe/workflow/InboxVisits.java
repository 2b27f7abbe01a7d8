package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers since when something in the inbox is new to a person: since the end of the
 * visit before this one, or since the person said that everything was seen. Whoever was
 * away for half an hour begins a new visit; opening the list again within one changes
 * nothing. To whoever never looked before nothing is new, since all of it would be.
 */
@Service
@Transactional
public class InboxVisits {

	static final Duration AWAY = Duration.ofMinutes(30);

	/** How exactly the end of a visit is known; spares most openings the writing. */
	private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	InboxVisits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The person looks at the inbox.
	 * @return what came or changed after this moment is new
	 */
	public Instant look(long staffId) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into inbox_visit as v (staff_id, seen_until, looked_at) values (:staff, :now, :now)
				on conflict (staff_id) do update set looked_at = :now,
				  seen_until = case when v.looked_at < :away then v.looked_at else v.seen_until end
				where v.looked_at < :noted""")
			.param("staff", staffId)
			.param("now", Timestamp.from(now))
			.param("away", Timestamp.from(now.minus(AWAY)))
			.param("noted", Timestamp.from(now.minus(NOTED_EVERY)))
			.update();
		return this.jdbc.sql("select seen_until from inbox_visit where staff_id = ?")
			.param(staffId)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	/**
	 * đã xem: everything up to a moment was seen. What came while the list was being read
	 * stays new.
	 * @param until when the list was shown; a moment to come counts as now
	 */
	public void seen(long staffId, Instant until) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				update inbox_visit set seen_until = greatest(seen_until, :until), looked_at = :now
				where staff_id = :staff""")
			.param("staff", staffId)
			.param("until", Timestamp.from(until.isBefore(now) ? until : now))
			.param("now", Timestamp.from(now))
			.update();
	}

}
