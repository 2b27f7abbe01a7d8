package vn.langnghe.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.VietnamTime;

/**
 * What was promised before a change of the calendar moved it, so that the citizen can be
 * told both days and why.
 */
@Component
public class MovedPromises {

	private final JdbcClient jdbc;

	MovedPromises(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(CaseFile caseFile, Instant wasDueAt, String reason, Instant at) {
		this.jdbc.sql("""
				insert into moved_promise (agency_id, case_id, was_due_at, due_at, reason, moved_at)
				values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz)""")
			.params(caseFile.agencyId(), caseFile.id(), wasDueAt.toString(), caseFile.promise().dueAt().toString(),
					reason, at.toString())
			.update();
	}

	/** The last time the promise that holds now was moved by the calendar. */
	public Optional<MovedPromise> last(CaseFile caseFile) {
		return this.jdbc.sql("""
				select was_due_at, due_at, reason from moved_promise where case_id = ? and moved_at >= ?::timestamptz
				order by id desc limit 1""")
			.params(caseFile.id(), caseFile.promise().clockStartedAt().toString())
			.query((row, number) -> new MovedPromise(day(row.getTimestamp("was_due_at").toInstant()),
					day(row.getTimestamp("due_at").toInstant()), row.getString("reason")))
			.optional();
	}

	private static LocalDate day(Instant moment) {
		return moment.atZone(VietnamTime.ZONE).toLocalDate();
	}

	/**
	 * One move.
	 *
	 * @param from the day promised before
	 * @param to the day promised since
	 * @param reason why the calendar changed
	 */
	public record MovedPromise(LocalDate from, LocalDate to, String reason) {
	}

}
