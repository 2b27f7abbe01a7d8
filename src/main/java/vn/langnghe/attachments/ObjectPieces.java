package vn.langnghe.attachments;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Unavailable;

/**
 * Bytes in objects of a store beside the database. How many pieces a content has is noted
 * before each is sent, so that whoever forgets the content knows what to delete, also
 * after a node was killed.
 */
@Component
class ObjectPieces implements Pieces {

	/** Bytes in an object. */
	static final int LENGTH = 1024 * 1024;

	private static final Logger log = LoggerFactory.getLogger(ObjectPieces.class);

	private final ObjectStore store;

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	private final AtomicBoolean failing = new AtomicBoolean();

	ObjectPieces(ObjectStore store, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.store = store;
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
	}

	boolean isConfigured() {
		return this.store.isConfigured();
	}

	@Override
	public int length() {
		return LENGTH;
	}

	@Override
	public void write(Place place, int seq, byte[] bytes) {
		int noted = this.alone.execute((status) -> this.jdbc
			.sql("update file_content set object_pieces = ? where id = ? and object_pieces = ? and sha256 is null")
			.params(seq + 1, place.contentId(), seq)
			.update());
		if (noted == 0) {
			throw new IllegalStateException("content " + place.contentId() + " was given up while it came in");
		}
		call("attachments.error.not-kept", () -> {
			this.store.put(name(place.objectKey(), seq), bytes);
			return bytes;
		});
	}

	@Override
	public byte[] read(Place place, int seq, int from, int length) {
		if (seq >= place.objectPieces()) {
			return new byte[0];
		}
		return call("attachments.error.not-read", () -> {
			byte[] read = this.store.get(name(place.objectKey(), seq), from, length);
			if (read.length < length && seq < place.objectPieces() - 1) {
				throw new IOException("an object of content " + place.contentId() + " is too short");
			}
			return read;
		});
	}

	/**
	 * Deletes what a forgotten content left.
	 * @throws Unavailable when the store does not answer; what is deleted may be deleted
	 * again
	 */
	void delete(UUID objectKey, int pieces) {
		call("attachments.error.not-read", () -> {
			for (int seq = 0; seq < pieces; seq++) {
				this.store.delete(name(objectKey, seq));
			}
			return new byte[0];
		});
	}

	private static String name(@Nullable UUID objectKey, int seq) {
		return "contents/" + objectKey + "/" + seq;
	}

	/** That the store fails is said in the log once, until it works again. */
	private byte[] call(String messageKey, Call call) {
		try {
			byte[] answer = call.make();
			this.failing.set(false);
			return answer;
		}
		catch (IOException ex) {
			if (!this.failing.getAndSet(true)) {
				log.warn("The object store cannot be used: {}", ex.toString());
			}
			throw new Unavailable(messageKey, ex);
		}
	}

	/** Something asked of the store. */
	private interface Call {

		byte[] make() throws IOException;

	}

}
