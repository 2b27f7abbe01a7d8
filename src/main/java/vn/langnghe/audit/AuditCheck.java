package vn.langnghe.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recomputes the whole audit trail in one snapshot of the database, also while it grows:
 * every entry, every chain's end, every seal. Memory stays flat.
 */
@Component
public class AuditCheck {

	private final DataSource dataSource;

	AuditCheck(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Checks everything.
	 * @param copyOfSeals lines of {@code seals.log} kept elsewhere, to compare with, or
	 * null
	 * @return what was found
	 * @throws SQLException when the database cannot be read
	 * @throws IOException when the copy cannot be read
	 */
	public AuditResult verify(@Nullable Path copyOfSeals) throws SQLException, IOException {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			try {
				return verify(connection, copyOfSeals);
			}
			finally {
				connection.rollback();
			}
		}
	}

	private static AuditResult verify(Connection connection, @Nullable Path copyOfSeals)
			throws SQLException, IOException {
		Findings findings = new Findings();
		SealCheck sealCheck = new SealCheck(connection, findings);
		long copied = (copyOfSeals != null) ? sealCheck.compareWith(copyOfSeals) : 0;
		long seals = sealCheck.recompute();
		long chains = 0;
		long entries = 0;
		try (Rows<StoredEntry> stored = new Rows<>(connection, StoredEntry.QUERY, StoredEntry::of);
				Rows<ChainEnd> ends = new Rows<>(connection, ChainEnd.QUERY, ChainEnd::of)) {
			while (stored.peek() != null || ends.peek() != null) {
				String chain = nextChain(stored.peek(), ends.peek());
				ChainWalk walk = new ChainWalk(chain);
				while (stored.peek() != null && stored.peek().chain().equals(chain)) {
					walk.step(stored.take());
					entries++;
				}
				boolean known = ends.peek() != null && ends.peek().chain().equals(chain);
				AuditFinding finding = walk.arrive(known ? ends.take() : null);
				if (finding != null) {
					findings.add(finding);
				}
				chains++;
			}
		}
		return new AuditResult(chains, entries, seals, unsealed(connection), copied, findings.count(),
				findings.first());
	}

	/** Both come in the order of the bytes, which is the database's collation "C". */
	private static String nextChain(@Nullable StoredEntry entry, @Nullable ChainEnd end) {
		if (entry == null || end == null) {
			return (entry != null) ? entry.chain() : end.chain();
		}
		return (Arrays.compareUnsigned(entry.chain().getBytes(StandardCharsets.UTF_8),
				end.chain().getBytes(StandardCharsets.UTF_8)) <= 0) ? entry.chain() : end.chain();
	}

	private static long unsealed(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from audit_unsealed")) {
			row.next();
			return row.getLong(1);
		}
	}

}
