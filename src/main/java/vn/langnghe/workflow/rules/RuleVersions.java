package vn.langnghe.workflow.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.NotFound;

/** All versions of the tables. */
@Component
class RuleVersions {

	/** Agencies above one another; more would be a ring. */
	private static final int HIGHEST = 8;

	private static final OffsetDateTime FOR_EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final String ALL = """
			select v.*, s.display_name from rule_version v left join staff s on s.id = v.put_by\s""";

	private final JdbcClient jdbc;

	RuleVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The keys of the versions that hold for an agency: its own, that of its superior and
	 * so on, then the delivered one. Read each time, so that all nodes at once ask the
	 * table that was put in force. At the end stands the newest delivered one, which
	 * knows steps that did not exist at an earlier moment.
	 * @param asOf a moment, or null for now
	 */
	List<Long> inForce(RuleTable table, long agencyId, @Nullable Instant asOf) {
		return this.jdbc.sql("""
				with recursive up (id, superior_id, height) as (
				  select id, superior_id, 0 from agency where id = :agency
				  union all
				  select a.id, a.superior_id, height + 1 from up join agency a on a.id = up.superior_id
				  where height < :highest)
				select v.id from (
				  select height, newest.* from up cross join lateral (
				    select id, dmn from rule_version where agency_id = up.id and name = :name and put_at <= :at
				    order by version desc limit 1) newest
				  union all
				  (select 100, id, dmn from rule_version where agency_id is null and name = :name and put_at <= :at
				  order by version desc limit 1)
				  union all
				  (select 101, id, dmn from rule_version where agency_id is null and name = :name
				  order by version desc limit 1)) v
				where v.dmn is not null order by height""")
			.param("agency", agencyId)
			.param("highest", table.inherited() ? HIGHEST : 0)
			.param("name", table.key())
			.param("at", (asOf != null) ? asOf.atOffset(ZoneOffset.UTC) : FOR_EVER)
			.query(Long.class)
			.list();
	}

	/**
	 * The agencies that would follow a table of this agency: itself, and those below it
	 * down to one that has its own.
	 */
	List<Long> followers(RuleTable table, long agencyId) {
		return this.jdbc.sql("""
				with recursive down (id, depth) as (
				  select :agency::bigint, 0
				  union all
				  select a.id, depth + 1 from down join agency a on a.superior_id = down.id
				  where depth < :deepest and not coalesce((select v.dmn is not null from rule_version v
				    where v.agency_id = a.id and v.name = :name order by v.version desc limit 1), false))
				select distinct id from down""")
			.param("agency", agencyId)
			.param("deepest", table.inherited() ? HIGHEST : 0)
			.param("name", table.key())
			.query(Long.class)
			.list();
	}

	RuleVersion get(long id) {
		return this.jdbc.sql(ALL + "where v.id = ?")
			.param(id)
			.query(RuleVersions::version)
			.optional()
			.orElseThrow(NotFound::new);
	}

	RuleVersion delivered(RuleTable table) {
		return newest(table, null).orElseThrow(() -> new IllegalStateException("no table " + table + " was delivered"));
	}

	/** The newest version of an agency, in force or ended. */
	Optional<RuleVersion> newest(RuleTable table, @Nullable Long agencyId) {
		return all(table, agencyId, 1).stream().findFirst();
	}

	/** The versions of an agency, newest first; of the product with null. */
	List<RuleVersion> all(RuleTable table, @Nullable Long agencyId, int atMost) {
		return this.jdbc
			.sql(ALL + "where v.name = :name and v.agency_id is not distinct from :agency::bigint "
					+ "order by v.version desc limit :most")
			.param("name", table.key())
			.param("agency", agencyId, Types.BIGINT)
			.param("most", atMost)
			.query(RuleVersions::version)
			.list();
	}

	/** Adds a version as delivered, unless there is one of that number already. */
	void deliver(RuleTable table, int version, String dmn, Instant at) {
		this.jdbc.sql("""
				insert into rule_version (name, version, dmn, ground, put_at) values (?, ?, ?, '', ?)
				on conflict do nothing""").params(table.key(), version, dmn, at.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * Adds a version of an agency.
	 * @param dmn the file, or null when its own table ends
	 */
	void put(RuleTable table, long agencyId, int version, @Nullable String dmn, String ground, long by, Instant at) {
		this.jdbc.sql("""
				insert into rule_version (agency_id, name, version, dmn, ground, put_by, put_at, beside)
				values (:agency, :name, :version, :dmn, :ground, :by, :at, (select id from rule_version
				  where agency_id is null and name = :name order by version desc limit 1))""")
			.param("agency", agencyId)
			.param("name", table.key())
			.param("version", version)
			.param("dmn", dmn, Types.VARCHAR)
			.param("ground", ground)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static RuleVersion version(ResultSet row, int number) throws SQLException {
		return new RuleVersion(row.getLong("id"), RuleTable.of(row.getString("name")),
				row.getObject("agency_id", Long.class), row.getInt("version"), row.getString("dmn"),
				row.getString("ground"), row.getString("display_name"),
				row.getObject("put_at", OffsetDateTime.class).toInstant(), row.getObject("beside", Long.class));
	}

}
