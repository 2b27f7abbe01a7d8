package vn.langnghe.attachments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes in rows of the database, so that one backup holds a case with its files. Each row
 * is written in a transaction of its own: a slow sender holds no connection.
 */
@Component
class DatabasePieces implements Pieces {

	/** Bytes in a row. */
	static final int LENGTH = 256 * 1024;

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	DatabasePieces(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
	}

	@Override
	public int length() {
		return LENGTH;
	}

	@Override
	public void write(Place place, int seq, byte[] bytes) {
		this.alone.executeWithoutResult(
				(status) -> this.jdbc.sql("insert into file_chunk (content_id, seq, bytes) values (?, ?, ?)")
					.params(place.contentId(), seq, bytes)
					.update());
	}

	@Override
	public byte[] read(Place place, int seq, int from, int length) {
		return this.jdbc.sql("select substring(bytes from ? for ?) from file_chunk where content_id = ? and seq = ?")
			.params(from + 1, length, place.contentId(), seq)
			.query(byte[].class)
			.optional()
			.orElse(new byte[0]);
	}

}
