package vn.langnghe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;

/** Reads what the trail holds of one case, as it was written. */
@Service
public class History {

	private final JdbcClient jdbc;

	History(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of a case's entries, oldest first.
	 * @param caseNumber the case; who may read it was decided before
	 * @param after the number of the last entry of the page before, 0 for the first page
	 * @param atMost how many
	 */
	@Transactional(readOnly = true)
	public List<Entry> ofCase(String caseNumber, int after, int atMost) {
		return this.jdbc.sql("""
				select seq, at, action, actor_kind, actor_staff_id, actor_name, hat, before, after from audit_entry
				where chain = ? and seq > ? order by seq limit ?""")
			.params("case:" + caseNumber, after, atMost)
			.query(History::entry)
			.list();
	}

	/**
	 * The entries of some acts on a case, oldest first.
	 * @param actions the codes of the acts
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(String caseNumber, Set<String> actions) {
		return this.jdbc.sql("""
				select seq, at, action, actor_kind, actor_staff_id, actor_name, hat, before, after from audit_entry
				where chain = ? and action = any(?) order by seq""")
			.params("case:" + caseNumber, actions.toArray(String[]::new))
			.query(History::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getInt("seq"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("action"),
				new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_staff_id", Long.class),
						row.getString("actor_name"), row.getString("hat"), null),
				FactValues.fromJson(row.getString("before")), FactValues.fromJson(row.getString("after")));
	}

	/**
	 * One entry.
	 *
	 * @param seq its number in the chain
	 * @param at when
	 * @param action the action's code
	 * @param actor who, under which hat
	 * @param before values before, by name
	 * @param after values after, by name
	 */
	public record Entry(int seq, Instant at, String action, Actor actor, Map<String, String> before,
			Map<String, String> after) {
	}

}
