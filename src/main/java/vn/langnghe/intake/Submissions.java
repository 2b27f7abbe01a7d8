package vn.langnghe.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.langnghe.casework.CaseFile;

/**
 * All feedback as received, word for word. The database refuses every change to it. Rows
 * are written and read without JPA: a second sending is found by the insert itself,
 * without an error that a log would keep.
 */
@Repository
class Submissions {

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a submission; waits for another one with the same key that is being kept.
	 * @param registeredBy the official who took it down, or null
	 * @return false when there is one with the same key already
	 */
	boolean keep(CaseFile caseFile, String narrative, @Nullable Long registeredBy, Marks marks) {
		return this.jdbc.sql("""
				insert into submission (id, agency_id, case_id, case_number, key_hash, body_hash, tracking_hash,
				narrative, language, channel, received_at, registered_by)
				values (nextval('submission_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::bigint)
				on conflict do nothing""")
			.params(caseFile.agencyId(), caseFile.id(), caseFile.number(), marks.key(), marks.body(), marks.code(),
					narrative, caseFile.received().language(), caseFile.received().channel().name(),
					caseFile.received().receivedAt().toString(), registeredBy)
			.update() == 1;
	}

	Optional<Kept> findByKey(byte[] keyHash) {
		return this.jdbc.sql("select case_number, body_hash from submission where key_hash = ?")
			.param(keyHash)
			.query((row, number) -> new Kept(row.getString(1), row.getBytes(2)))
			.optional();
	}

	Optional<String> caseNumberOf(byte[] trackingHash) {
		return this.jdbc.sql("select case_number from submission where tracking_hash = ?")
			.param(trackingHash)
			.query(String.class)
			.optional();
	}

	Optional<String> narrativeOf(String caseNumber) {
		return this.jdbc.sql("select narrative from submission where case_number = ?")
			.param(caseNumber)
			.query(String.class)
			.optional();
	}

	/**
	 * The keyed hashes under which a submission is found again.
	 *
	 * @param key of the form's key
	 * @param body of the normalised fields
	 * @param code of the tracking code
	 */
	record Marks(byte[] key, byte[] body, byte[] code) {
	}

	/**
	 * What was kept before.
	 *
	 * @param caseNumber the case it became
	 * @param body the hash of its fields
	 */
	record Kept(String caseNumber, byte[] body) {
	}

}
