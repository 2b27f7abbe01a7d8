package vn.langnghe.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.langnghe.audit.AuditFinding.Kind;

/**
 * Recomputes the seals from the first on and compares them with a copy kept elsewhere.
 */
final class SealCheck {

	private static final String SEALS = """
			select number, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint end as at_micros,
			  entries, prev_hash, hash
			from audit_seal order by number""";

	private static final String MEMBERS = "select seal_no, chain, seq, hash from audit_seal_member order by seal_no, chain";

	private final Connection connection;

	private final Findings findings;

	SealCheck(Connection connection, Findings findings) {
		this.connection = connection;
		this.findings = findings;
	}

	/** Recomputes all seals; returns how many. */
	long recompute() throws SQLException {
		long count = 0;
		long expected = 1;
		byte[] previous = new byte[0];
		try (Rows<StoredSeal> seals = new Rows<>(this.connection, SEALS, StoredSeal::of);
				Rows<Member> members = new Rows<>(this.connection, MEMBERS, Member::of)) {
			while (seals.peek() != null) {
				StoredSeal seal = seals.take();
				boolean gap = seal.number() != expected;
				if (gap) {
					this.findings.add(AuditFinding.ofSeal(Kind.SEAL_MISSING, expected));
				}
				boolean linked = gap || Arrays.equals(previous, seal.prevHash());
				if (!Arrays.equals(recomputed(seal, members), seal.hash()) || !linked) {
					this.findings.add(AuditFinding.ofSeal(Kind.SEAL_EDITED, seal.number()));
				}
				previous = seal.hash();
				expected = seal.number() + 1;
				count++;
			}
			if (members.peek() != null) {
				this.findings.add(AuditFinding.ofSeal(Kind.SEAL_MISSING, members.take().sealNo()));
			}
		}
		return count;
	}

	private static byte[] recomputed(StoredSeal seal, Rows<Member> members) throws SQLException {
		while (members.peek() != null && members.peek().sealNo() < seal.number()) {
			members.take();
		}
		FieldHash hash = Seal.begin(seal.prevHash(), seal.number(), (seal.atMicros() != null) ? seal.atMicros() : -1,
				seal.entries());
		while (members.peek() != null && members.peek().sealNo() == seal.number()) {
			Member member = members.take();
			hash.add(member.chain()).add((long) member.seq()).add(member.hash());
		}
		return hash.value();
	}

	/** Looks up each seal of the copy; returns how many there were. */
	long compareWith(Path copy) throws SQLException, IOException {
		long lines = 0;
		try (BufferedReader reader = Files.newBufferedReader(copy, StandardCharsets.ISO_8859_1);
				PreparedStatement query = this.connection
					.prepareStatement("select hash from audit_seal where number = ?")) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				lines++;
				Optional<Seal> seal = Seal.ofLine(line);
				if (seal.isEmpty()) {
					this.findings.add(AuditFinding.ofSeal(Kind.COPY_UNREADABLE, lines));
				}
				else if (!stands(seal.get(), query)) {
					this.findings.add(AuditFinding.ofSeal(Kind.SEAL_NOT_AS_IN_COPY, seal.get().number()));
				}
			}
		}
		return lines;
	}

	private static boolean stands(Seal seal, PreparedStatement query) throws SQLException {
		query.setLong(1, seal.number());
		try (ResultSet row = query.executeQuery()) {
			return row.next() && Arrays.equals(row.getBytes(1), seal.hash());
		}
	}

	private record StoredSeal(long number, @Nullable Long atMicros, long entries, byte[] prevHash, byte[] hash) {

		static StoredSeal of(ResultSet row) throws SQLException {
			return new StoredSeal(row.getLong("number"), row.getObject("at_micros", Long.class), row.getLong("entries"),
					row.getBytes("prev_hash"), row.getBytes("hash"));
		}

	}

	private record Member(long sealNo, String chain, int seq, byte[] hash) {

		static Member of(ResultSet row) throws SQLException {
			return new Member(row.getLong("seal_no"), row.getString("chain"), row.getInt("seq"), row.getBytes("hash"));
		}

	}

}
