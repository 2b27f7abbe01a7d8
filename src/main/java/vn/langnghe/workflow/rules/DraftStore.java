package vn.langnghe.workflow.rules;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts: one an agency and table. */
@Component
class DraftStore {

	private static final String ONE = """
			select d.*, s.display_name from rule_draft d join staff s on s.id = d.changed_by
			where d.agency_id = ? and d.name = ?""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Draft> find(RuleTable table, long agencyId) {
		return read(ONE, table, agencyId);
	}

	/** The draft, which nobody else changes until the transaction ends. */
	Optional<Draft> lock(RuleTable table, long agencyId) {
		return read(ONE + " for update of d", table, agencyId);
	}

	private Optional<Draft> read(String query, RuleTable table, long agencyId) {
		return this.jdbc.sql(query)
			.params(agencyId, table.key())
			.query((row, number) -> new Draft(table, agencyId, row.getString("dmn"), row.getBoolean("follows"),
					row.getInt("edition"), row.getString("display_name"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Keeps a text as the draft, in place of what was there. */
	void keep(RuleTable table, long agencyId, String dmn, boolean follows, long by) {
		this.jdbc.sql("""
				insert into rule_draft as d (agency_id, name, dmn, follows, edition, changed_by, changed_at)
				values (?, ?, ?, ?, 1, ?, ?)
				on conflict (agency_id, name) do update set dmn = excluded.dmn, follows = excluded.follows,
				  edition = d.edition + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
			.params(agencyId, table.key(), dmn, follows, by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void remove(RuleTable table, long agencyId) {
		this.jdbc.sql("delete from rule_draft where agency_id = ? and name = ?").params(agencyId, table.key()).update();
	}

}
