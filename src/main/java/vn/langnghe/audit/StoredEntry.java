package vn.langnghe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the database, which may not be as it was written.
 *
 * @param atMicros when, in microseconds since 1970, or null for a moment out of all time
 * @param prevHash the hash of the entry before; empty for the first
 * @param hash the entry's hash as stored
 * @param sealNo the seal that fixes this entry's hash, or null
 * @param sealedHash the hash that the seal fixes
 */
record StoredEntry(long id, String chain, int seq, @Nullable Long atMicros, @Nullable Long agencyId, String action,
		String actorKind, @Nullable Long actorStaffId, String actorName, @Nullable String hat, String before,
		String after, byte[] prevHash, byte[] hash, @Nullable Long sealNo, byte @Nullable [] sealedHash) {

	static final String QUERY = """
			select e.id, e.chain, e.seq,
			  case when isfinite(e.at) then (extract(epoch from e.at) * 1000000)::bigint end as at_micros,
			  e.agency_id, e.action, e.actor_kind, e.actor_staff_id, e.actor_name, e.hat, e.before, e.after,
			  e.prev_hash, e.hash, m.seal_no, m.hash as sealed_hash
			from audit_entry e left join audit_seal_member m on m.chain = e.chain and m.seq = e.seq
			order by e.chain, e.seq""";

	static StoredEntry of(ResultSet row) throws SQLException {
		return new StoredEntry(row.getLong("id"), row.getString("chain"), row.getInt("seq"),
				row.getObject("at_micros", Long.class), row.getObject("agency_id", Long.class), row.getString("action"),
				row.getString("actor_kind"), row.getObject("actor_staff_id", Long.class), row.getString("actor_name"),
				row.getString("hat"), row.getString("before"), row.getString("after"), row.getBytes("prev_hash"),
				row.getBytes("hash"), row.getObject("seal_no", Long.class), row.getBytes("sealed_hash"));
	}

	/** Whether the stored hash is the one of the stored values. */
	boolean isWhole() {
		return fits(this.seq);
	}

	/** Whether the entry was written under this number. */
	boolean fits(int seqThen) {
		return Arrays.equals(this.hash,
				new FieldHash("langnghe-entry-1").add(this.chain)
					.add((long) seqThen)
					.add(this.atMicros)
					.add(this.agencyId)
					.add(this.action)
					.add(this.actorKind)
					.add(this.actorStaffId)
					.add(this.actorName)
					.add(this.hat)
					.add(this.before)
					.add(this.after)
					.add(this.prevHash)
					.value());
	}

	boolean isSealed() {
		return this.sealNo != null;
	}

	boolean breaksItsSeal() {
		return isSealed() && !Arrays.equals(this.hash, this.sealedHash);
	}

	boolean follows(byte[] hashBefore) {
		return Arrays.equals(this.prevHash, hashBefore);
	}

}
