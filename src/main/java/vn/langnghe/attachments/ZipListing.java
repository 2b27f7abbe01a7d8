package vn.langnghe.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import vn.langnghe.attachments.FileStore.Arrived;

/**
 * The table of contents at the end of a zip, without unpacking anything.
 *
 * @param names of all that is packed, at most {@link #MOST}
 */
record ZipListing(List<String> names) {

	private static final int MOST = 5_000;

	/** More than a document of ten megabytes holds; what unpacks to more is a trap. */
	private static final long MOST_UNPACKED = 500_000_000;

	private static final int LONGEST_LISTING = 1024 * 1024;

	private static final int END_RECORD = 22;

	private static final int LONGEST_COMMENT = 65_535;

	private static final int END_MARK = 0x06054b50;

	private static final int ENTRY_MARK = 0x02014b50;

	private static final int ENTRY = 46;

	static ZipListing of(FileStore store, Arrived arrived) {
		int tailSize = (int) Math.min(arrived.size(), END_RECORD + LONGEST_COMMENT);
		ByteBuffer tail = littleEndian(store.read(arrived.contentId(), arrived.size() - tailSize, tailSize));
		for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
			if (tail.getInt(at) == END_MARK) {
				long size = Integer.toUnsignedLong(tail.getInt(at + 12));
				long from = Integer.toUnsignedLong(tail.getInt(at + 16));
				if (size > LONGEST_LISTING) {
					throw Refused.TOO_MUCH_INSIDE.refusal();
				}
				return entries(littleEndian(store.read(arrived.contentId(), from, (int) size)),
						Short.toUnsignedInt(tail.getShort(at + 10)));
			}
		}
		throw Refused.CUT_OFF.refusal();
	}

	private static ZipListing entries(ByteBuffer listing, int count) {
		if (count > MOST) {
			throw Refused.TOO_MUCH_INSIDE.refusal();
		}
		List<String> names = new ArrayList<>(count);
		long unpacked = 0;
		int at = 0;
		for (int i = 0; i < count; i++) {
			if (at + ENTRY > listing.limit() || listing.getInt(at) != ENTRY_MARK) {
				throw Refused.CUT_OFF.refusal();
			}
			unpacked += Integer.toUnsignedLong(listing.getInt(at + 24));
			int name = Short.toUnsignedInt(listing.getShort(at + 28));
			if (at + ENTRY + name > listing.limit()) {
				throw Refused.CUT_OFF.refusal();
			}
			names.add(new String(listing.array(), at + ENTRY, name, StandardCharsets.UTF_8));
			at += ENTRY + name + Short.toUnsignedInt(listing.getShort(at + 30))
					+ Short.toUnsignedInt(listing.getShort(at + 32));
		}
		if (unpacked > MOST_UNPACKED) {
			throw Refused.TOO_MUCH_INSIDE.refusal();
		}
		return new ZipListing(names);
	}

	private static ByteBuffer littleEndian(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	boolean hasBelow(String folder) {
		return this.names.stream().anyMatch((name) -> name.startsWith(folder));
	}

	boolean has(String wanted) {
		return this.names.contains(wanted);
	}

	boolean hasEnding(String end) {
		return this.names.stream().anyMatch((name) -> name.endsWith(end));
	}

}
