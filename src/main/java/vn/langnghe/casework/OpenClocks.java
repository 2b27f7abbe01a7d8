package vn.langnghe.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running clocks of an agency's open cases, read without the cases around them. */
@Component
class OpenClocks {

	private final JdbcClient jdbc;

	OpenClocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of all open cases, in the order in which cases are locked. */
	List<OpenClock> of(long agencyId) {
		return this.jdbc.sql("""
				select number, state, due_at, step, step_due_at, rating_until, subjects, locked_to from case_file
				where agency_id = ? and closed_at is null order by number""")
			.param(agencyId)
			.query(OpenClocks::clock)
			.list();
	}

	/** Lets nobody move any of them until the transaction ends. */
	void lock(long agencyId) {
		this.jdbc.sql("select id from case_file where agency_id = ? and closed_at is null order by number for update")
			.param(agencyId)
			.query(Long.class)
			.list();
	}

	private static OpenClock clock(ResultSet row, int number) throws SQLException {
		CaseState state = CaseState.valueOf(row.getString("state"));
		Map<String, Instant> moments = new TreeMap<>();
		if (state.onTheWay()) {
			moments.put("PROMISE", row.getTimestamp("due_at").toInstant());
		}
		String step = row.getString("step");
		if (step != null && !step.equals(Steps.MEET_CITIZEN)) {
			moments.put(step.equals(Steps.AWAIT_SUPPLEMENT) ? "SUPPLEMENT" : "STEP",
					row.getTimestamp("step_due_at").toInstant());
		}
		Timestamp rating = row.getTimestamp("rating_until");
		if (state == CaseState.REPLIED && rating != null) {
			moments.put("RATING", rating.toInstant());
		}
		Array subjects = row.getArray("subjects");
		return new OpenClock(row.getString("number"), moments, Set.of((Long[]) subjects.getArray()),
				row.getObject("locked_to", Long.class));
	}

	/**
	 * The clocks of one case.
	 *
	 * @param number the case
	 * @param moments when they end, by the name of the clock
	 * @param subjects the officials complained about, who are told of no case
	 * @param lockedTo the one person who may know of a denunciation, or null
	 */
	record OpenClock(String number, Map<String, Instant> moments, Set<Long> subjects, @Nullable Long lockedTo) {

		/** Even its number is none of the business of whom it is about. */
		boolean isSeenBy(long reader) {
			return !this.subjects.contains(reader) && this.lockedTo == null;
		}

	}

}
