package vn.langnghe.attachments;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.attachments.FileStore.Arrived;
import vn.langnghe.attachments.Pieces.Place;

/** Which contents there are, under which hash, and where the bytes of each lie. */
@Component
class ContentRows {

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	private final Clock clock;

	ContentRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
		this.clock = clock;
	}

	/**
	 * A content begins to come in. Its row is there before the first of its bytes: none
	 * are ever nobody's.
	 * @param objectKey under which they will lie in the object store, or null
	 */
	Place begin(@Nullable UUID objectKey) {
		long id = Objects.requireNonNull(this.alone.execute((status) -> this.jdbc.sql("""
				insert into file_content (id, began_at, object_key, object_pieces)
				values (nextval('file_content_seq'), :now, :key::uuid, :pieces::integer) returning id""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("key", (objectKey != null) ? objectKey.toString() : null)
			.param("pieces", (objectKey != null) ? 0 : null)
			.query(Long.class)
			.single()));
		return new Place(id, objectKey, 0);
	}

	/**
	 * Two who send the same at once wait for each other, and for whoever forgets it.
	 * @return the content itself, or an equal one that was there before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	long finish(Arrived arrived) {
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

	/** Forgets a content, unless a file is of it. */
	@Transactional(propagation = Propagation.MANDATORY)
	void release(long contentId) {
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

	/** Gives up what was not finished. */
	void discard(long contentId) {
		this.alone
			.executeWithoutResult((status) -> this.jdbc.sql("delete from file_content where id = ? and sha256 is null")
				.param(contentId)
				.update());
	}

	/** Where its bytes lie, or empty when it is forgotten. */
	Optional<Place> place(long contentId) {
		return this.jdbc.sql("select object_key, object_pieces from file_content where id = ?")
			.param(contentId)
			.query((row, number) -> new Place(contentId, row.getObject(1, UUID.class), row.getInt(2)))
			.optional();
	}

	byte[] sha256(long contentId) {
		return this.jdbc.sql("select sha256 from file_content where id = ?")
			.param(contentId)
			.query(byte[].class)
			.single();
	}

}
