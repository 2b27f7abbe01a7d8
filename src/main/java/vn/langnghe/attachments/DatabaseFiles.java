package vn.langnghe.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes in rows of the database, so that one backup holds a case with its files. Each row
 * is written in a transaction of its own: a slow sender holds no connection.
 */
@Component
class DatabaseFiles implements FileStore {

	/** Bytes in a row. */
	static final int CHUNK = 256 * 1024;

	private final JdbcClient jdbc;

	private final TransactionTemplate piece;

	private final Clock clock;

	DatabaseFiles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.piece = new TransactionTemplate(transactions);
		this.piece.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
		this.clock = clock;
	}

	@Override
	public Arrived keep(InputStream bytes, long most) throws IOException {
		long contentId = begin();
		boolean whole = false;
		try {
			Arrived arrived = copy(bytes, most, contentId);
			whole = true;
			return arrived;
		}
		finally {
			if (!whole) {
				discard(contentId);
			}
		}
	}

	private Arrived copy(InputStream bytes, long most, long contentId) throws IOException {
		MessageDigest digest = sha256();
		byte[] chunk = new byte[CHUNK];
		long size = 0;
		for (int seq = 0;; seq++) {
			int came = bytes.readNBytes(chunk, 0, CHUNK);
			size += came;
			if (size > most) {
				throw Refused.TOO_BIG.because(most);
			}
			if (came == 0) {
				return new Arrived(contentId, size, digest.digest());
			}
			digest.update(chunk, 0, came);
			write(contentId, seq, (came == CHUNK) ? chunk : Arrays.copyOf(chunk, came));
		}
	}

	private long begin() {
		return Objects.requireNonNull(this.piece.execute((status) -> this.jdbc.sql("""
				insert into file_content (id, began_at) values (nextval('file_content_seq'), ?) returning id""")
			.param(Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single()));
	}

	private void write(long contentId, int seq, byte[] bytes) {
		this.piece.executeWithoutResult(
				(status) -> this.jdbc.sql("insert into file_chunk (content_id, seq, bytes) values (?, ?, ?)")
					.params(contentId, seq, bytes)
					.update());
	}

	/**
	 * Two who send the same at once wait for each other, and for whoever forgets it.
	 */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public long finish(Arrived arrived) {
		lock(arrived.sha256());
		Optional<Long> equal = this.jdbc.sql("select id from file_content where sha256 = ?")
			.param(arrived.sha256())
			.query(Long.class)
			.optional();
		if (equal.isPresent()) {
			this.jdbc.sql("delete from file_content where id = ?").param(arrived.contentId()).update();
			return equal.get();
		}
		this.jdbc.sql("update file_content set sha256 = ?, size = ? where id = ?")
			.params(arrived.sha256(), arrived.size(), arrived.contentId())
			.update();
		return arrived.contentId();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(long contentId) {
		lock(sha256(contentId));
		this.jdbc.sql("""
				delete from file_content c where c.id = ?
				and not exists (select 1 from attachment a where a.content_id = c.id)""").param(contentId).update();
	}

	/** Keeps others from this content until the transaction ends. */
	private void lock(byte[] sha256) {
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
			.param(ByteBuffer.wrap(sha256).getLong())
			.query(Integer.class)
			.single();
	}

	@Override
	public void discard(long contentId) {
		this.piece
			.executeWithoutResult((status) -> this.jdbc.sql("delete from file_content where id = ? and sha256 is null")
				.param(contentId)
				.update());
	}

	@Override
	@Transactional(readOnly = true)
	public byte[] read(long contentId, long at, int length) {
		ByteArrayOutputStream read = new ByteArrayOutputStream(length);
		while (read.size() < length) {
			long from = at + read.size();
			byte[] part = this.jdbc
				.sql("select substring(bytes from ? for ?) from file_chunk where content_id = ? and seq = ?")
				.params((int) (from % CHUNK) + 1, length - read.size(), contentId, (int) (from / CHUNK))
				.query(byte[].class)
				.optional()
				.orElse(new byte[0]);
			if (part.length == 0) {
				break;
			}
			read.writeBytes(part);
		}
		return read.toByteArray();
	}

	@Override
	public byte[] sha256(long contentId) {
		return this.jdbc.sql("select sha256 from file_content where id = ?")
			.param(contentId)
			.query(byte[].class)
			.single();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
