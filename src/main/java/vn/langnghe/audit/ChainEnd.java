package vn.langnghe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Where a chain must end: by its head, and at least where the last seal saw it.
 *
 * @param headSeq the head's number, or null when the head is gone
 * @param headHash the head's hash
 * @param sealedSeq the last sealed number, or null when never sealed
 * @param sealNo the seal that saw it
 */
record ChainEnd(String chain, @Nullable Integer headSeq, byte @Nullable [] headHash, @Nullable Integer sealedSeq,
		@Nullable Long sealNo) {

	static final String QUERY = """
			select coalesce(c.chain, s.chain) as chain, c.seq, c.hash, s.seq as sealed_seq, s.seal_no
			from audit_chain c
			full join (select distinct on (chain) chain, seq, seal_no from audit_seal_member
			  order by chain, seq desc) s on s.chain = c.chain
			order by 1""";

	static ChainEnd of(ResultSet row) throws SQLException {
		return new ChainEnd(row.getString("chain"), row.getObject("seq", Integer.class), row.getBytes("hash"),
				row.getObject("sealed_seq", Integer.class), row.getObject("seal_no", Long.class));
	}

}
