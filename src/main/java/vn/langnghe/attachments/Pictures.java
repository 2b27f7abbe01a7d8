package vn.langnghe.attachments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures as officials see them. Each is drawn once, when it is first asked for, one at
 * a time on each node.
 */
@Service
class Pictures {

	private final PictureDrawing drawing;

	private final FileStore store;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Semaphore pen = new Semaphore(1, true);

	Pictures(PictureDrawing drawing, FileStore store, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.drawing = drawing;
		this.store = store;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * A picture as JPEG.
	 * @return empty when it cannot be drawn
	 */
	Optional<byte[]> of(Attachment file, PictureSize size) {
		return kept(file, size).or(() -> Optional.of(drawn(file, size))).flatMap((one) -> one.bytes());
	}

	private Drawn drawn(Attachment file, PictureSize size) {
		this.pen.acquireUninterruptibly();
		try {
			return kept(file, size).orElseGet(() -> keep(file, size));
		}
		finally {
			this.pen.release();
		}
	}

	private Drawn keep(Attachment file, PictureSize size) {
		Drawn drawn = new Drawn(this.drawing.draw(this.store, file, size));
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
				insert into file_picture (content_id, size, bytes, drawn_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(file.contentId(), size.name(), drawn.bytes().orElse(null), Timestamp.from(this.clock.instant()))
			.update());
		return drawn;
	}

	private Optional<Drawn> kept(Attachment file, PictureSize size) {
		List<Drawn> kept = this.jdbc.sql("select bytes from file_picture where content_id = ? and size = ?")
			.params(file.contentId(), size.name())
			.query((row, number) -> new Drawn(Optional.ofNullable(row.getBytes(1))))
			.list();
		return kept.stream().findFirst();
	}

	/**
	 * What came of drawing.
	 *
	 * @param bytes a JPEG, or empty when it cannot be drawn
	 */
	private record Drawn(Optional<byte[]> bytes) {
	}

}
