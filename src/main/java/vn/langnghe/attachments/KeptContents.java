package vn.langnghe.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.langnghe.attachments.Pieces.Place;
import vn.langnghe.platform.Sha256;

/**
 * The contents of files by their hash. Which there are always stands in the database, so
 * that a transaction claims or forgets them; their bytes lie in pieces where the setting
 * {@code langnghe.attachments.store} says. What came before the setting was changed stays
 * where it is, and is read from there.
 */
@Component
class KeptContents implements FileStore {

	/** Where new contents go. */
	enum Destination {

		DATABASE, S3

	}

	private final ContentRows contents;

	private final Pieces rows;

	private final Pieces objects;

	private final Destination destination;

	KeptContents(ContentRows contents, DatabasePieces rows, ObjectPieces objects,
			@Value("${langnghe.attachments.store:database}") Destination destination) {
		if (destination == Destination.S3 && !objects.isConfigured()) {
			throw new IllegalStateException(
					"langnghe.attachments.store is s3, and langnghe.attachments.s3.endpoint is not set");
		}
		this.contents = contents;
		this.rows = rows;
		this.objects = objects;
		this.destination = destination;
	}

	@Override
	public Arrived keep(InputStream bytes, long most) throws IOException {
		Place place = this.contents.begin((this.destination == Destination.S3) ? UUID.randomUUID() : null);
		boolean whole = false;
		try {
			Arrived arrived = copy(bytes, most, place);
			whole = true;
			return arrived;
		}
		finally {
			if (!whole) {
				discard(place.contentId());
			}
		}
	}

	private Arrived copy(InputStream bytes, long most, Place place) throws IOException {
		MessageDigest digest = Sha256.begin();
		Pieces pieces = at(place);
		byte[] piece = new byte[pieces.length()];
		long size = 0;
		for (int seq = 0;; seq++) {
			int came = bytes.readNBytes(piece, 0, piece.length);
			size += came;
			if (size > most) {
				throw Refused.TOO_BIG.because(most);
			}
			if (came == 0) {
				return new Arrived(place.contentId(), size, digest.digest());
			}
			digest.update(piece, 0, came);
			pieces.write(place, seq, (came == piece.length) ? piece : Arrays.copyOf(piece, came));
		}
	}

	@Override
	public long finish(Arrived arrived) {
		return this.contents.finish(arrived);
	}

	@Override
	public void release(long contentId) {
		this.contents.release(contentId);
	}

	@Override
	public void discard(long contentId) {
		this.contents.discard(contentId);
	}

	@Override
	public byte[] sha256(long contentId) {
		return this.contents.sha256(contentId);
	}

	@Override
	public byte[] read(long contentId, long at, int length) {
		Optional<Place> place = this.contents.place(contentId);
		if (place.isEmpty()) {
			return new byte[0];
		}
		Pieces pieces = at(place.get());
		ByteArrayOutputStream read = new ByteArrayOutputStream(length);
		while (read.size() < length) {
			long next = at + read.size();
			int within = (int) (next % pieces.length());
			byte[] part = pieces.read(place.get(), (int) (next / pieces.length()), within,
					Math.min(length - read.size(), pieces.length() - within));
			if (part.length == 0) {
				break;
			}
			read.writeBytes(part);
		}
		return read.toByteArray();
	}

	private Pieces at(Place place) {
		return (place.objectKey() != null) ? this.objects : this.rows;
	}

}
