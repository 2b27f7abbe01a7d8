package vn.langnghe.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The file {@code <data-dir>/seals.log}: one line per seal, on every node all of them, to
 * be copied to where the database's administrator cannot write.
 */
@Component
class SealLog {

	private static final Logger log = LoggerFactory.getLogger(SealLog.class);

	/** More than the longest line. */
	private static final int TAIL = 256;

	private final JdbcClient jdbc;

	private final Path file;

	private @Nullable Seal last;

	SealLog(JdbcClient jdbc, @Value("${langnghe.data-dir:./data}") String dataDir) {
		this.jdbc = jdbc;
		this.file = Path.of(dataDir).resolve("seals.log");
	}

	/** Appends the seals that the file does not have yet, whichever node made them. */
	synchronized void catchUp() {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			if (this.last == null) {
				this.last = lastInFile().orElse(null);
			}
			if (this.last != null && !stands(this.last)) {
				setAside(this.last);
				this.last = null;
			}
			append();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.file, ex);
		}
	}

	/** The last whole line; half a line of a killed program is cut off. */
	private Optional<Seal> lastInFile() throws IOException {
		try (RandomAccessFile lines = new RandomAccessFile(this.file.toFile(), "rw")) {
			long from = Math.max(0, lines.length() - TAIL);
			byte[] tail = new byte[(int) (lines.length() - from)];
			lines.seek(from);
			lines.readFully(tail);
			String text = new String(tail, StandardCharsets.ISO_8859_1);
			int end = text.lastIndexOf('\n') + 1;
			lines.setLength(from + end);
			return (end > 0) ? Seal.ofLine(text.substring(text.lastIndexOf('\n', end - 2) + 1, end)) : Optional.empty();
		}
	}

	private boolean stands(Seal seal) {
		return this.jdbc.sql("select hash from audit_seal where number = ?")
			.param(seal.number())
			.query((row, number) -> row.getBytes(1))
			.optional()
			.filter((hash) -> Arrays.equals(hash, seal.hash()))
			.isPresent();
	}

	private void setAside(Seal seal) throws IOException {
		Path aside = this.file
			.resolveSibling("seals.log.until-" + seal.number() + "-" + HexFormat.of().formatHex(seal.hash(), 0, 8));
		log.error(
				"Seal {} of {} is not in the database, which was built anew, restored from an older backup or "
						+ "tampered with. The file is kept as {}: compare with audit verify --seals=FILE",
				seal.number(), this.file, aside);
		if (Files.exists(this.file)) {
			Files.move(this.file, aside);
		}
	}

	private void append() throws IOException {
		List<Seal> missing = this.jdbc.sql("select number, at, hash from audit_seal where number > ? order by number")
			.param((this.last != null) ? this.last.number() : 0)
			.query(SealLog::seal)
			.list();
		if (!missing.isEmpty()) {
			Files.write(this.file, missing.stream().map(Seal::line).toList(), StandardCharsets.ISO_8859_1,
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			this.last = missing.get(missing.size() - 1);
		}
	}

	static Seal seal(ResultSet row, int number) throws SQLException {
		return new Seal(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getBytes("hash"));
	}

}
