package vn.langnghe.attachments.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How much is packed into an office file. It is unpacked once and thrown away: what an
 * archive says about itself need not be true.
 */
final class Unpacked {

	/** A spreadsheet of 10 MB that is full of words. */
	private static final long LARGEST = 150L * 1024 * 1024;

	private static final int MOST_PARTS = 5_000;

	private Unpacked() {
	}

	/** Whether a parser may unpack it; of what is no archive there is nothing to fear. */
	static boolean isBounded(String type, Path file) throws IOException {
		if (!type.startsWith("application/vnd.")) {
			return true;
		}
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return archive.size() <= MOST_PARTS && isBounded(archive);
		}
	}

	private static boolean isBounded(ZipFile archive) throws IOException {
		byte[] piece = new byte[64 * 1024];
		long unpacked = 0;
		for (Enumeration<? extends ZipEntry> parts = archive.entries(); parts.hasMoreElements();) {
			try (InputStream part = archive.getInputStream(parts.nextElement())) {
				for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
					unpacked += read;
					if (unpacked > LARGEST) {
						return false;
					}
				}
			}
		}
		return true;
	}

}
