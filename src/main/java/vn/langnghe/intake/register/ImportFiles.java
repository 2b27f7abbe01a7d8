package vn.langnghe.intake.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.langnghe.intake.register.RegisterImport.State;

/** The files with earlier registers that were brought. */
@Repository
class ImportFiles {

	private static final String COLUMNS = """
			select id, agency_id, name, encode(sha256, 'hex') as sha256, rows, state, checked_at, done, ended_at, taken, known
			from register_import""";

	private final JdbcClient jdbc;

	ImportFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long keep(long agencyId, byte[] file, String name, int rows, long by, Instant now) {
		return this.jdbc.sql("""
				insert into register_import (agency_id, file, sha256, name, rows, state, checked_by, checked_at)
				values (?, ?, sha256(?), ?, ?, 'CHECKED', ?, ?) returning id""")
			.params(agencyId, file, file, name, rows, by, Timestamp.from(now))
			.query(Long.class)
			.single();
	}

	Optional<RegisterImport> find(long id) {
		return this.jdbc.sql(COLUMNS + " where id = ?").param(id).query(RegisterImport.class).optional();
	}

	List<RegisterImport> of(long agencyId, int most) {
		return this.jdbc.sql(COLUMNS + " where agency_id = ? order by id desc limit ?")
			.params(agencyId, most)
			.query(RegisterImport.class)
			.list();
	}

	/** Empty once it was taken over or given up. */
	Optional<byte[]> file(long id) {
		return this.jdbc.sql("select file from register_import where id = ? and file is not null")
			.param(id)
			.query(byte[].class)
			.optional();
	}

	/** Whether it could be ordered. */
	boolean order(long id, long by) {
		return this.jdbc.sql("""
				update register_import set state = 'ORDERED', ordered_by = ?, done = 0, ended_at = null
				where id = ? and state in ('CHECKED', 'FAILED') and file is not null""").params(by, id).update() == 1;
	}

	/** Whether there was one to give up. */
	boolean giveUp(long id) {
		return this.jdbc.sql("delete from register_import where id = ? and state in ('CHECKED', 'FAILED', 'REFUSED')")
			.param(id)
			.update() == 1;
	}

	/** What nobody ordered in time names people for nothing. */
	void forget(Instant checkedBefore) {
		this.jdbc.sql("""
				delete from register_import where state in ('CHECKED', 'FAILED', 'REFUSED') and checked_at < ?""")
			.param(Timestamp.from(checkedBefore))
			.update();
	}

	/** The one that was ordered first, and by whom. */
	Optional<Ordered> nextOrdered() {
		return this.jdbc.sql("""
				select id, agency_id, ordered_by from register_import where state = 'ORDERED' order by id limit 1""")
			.query(Ordered.class)
			.optional();
	}

	void progress(long id, int done) {
		this.jdbc.sql("update register_import set done = ? where id = ? and state = 'ORDERED'")
			.params(done, id)
			.update();
	}

	void taken(long id, long taken, long known, Instant now) {
		this.jdbc.sql("""
				update register_import set state = 'TAKEN', taken = ?, known = ?, file = null, ended_at = ?
				where id = ?""").params(taken, known, Timestamp.from(now), id).update();
	}

	void ended(long id, State state, Instant now) {
		this.jdbc.sql("update register_import set state = ?, ended_at = ? where id = ? and state = 'ORDERED'")
			.params(state.name(), Timestamp.from(now), id)
			.update();
	}

	record Ordered(long id, long agencyId, long orderedBy) {
	}

}
