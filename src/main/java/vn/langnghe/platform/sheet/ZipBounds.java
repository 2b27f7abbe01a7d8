package vn.langnghe.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How much a workbook may unpack to: looked at before anything reads what is in it, so
 * that a small file cannot fill the memory.
 */
final class ZipBounds {

	private static final int MOST_ENTRIES = 500;

	private static final long LARGEST = 40L * 1024 * 1024;

	/** Of what is held in memory as a whole: styles, relations, properties. */
	private static final long LARGEST_WHOLE = 4L * 1024 * 1024;

	private ZipBounds() {
	}

	/**
	 * @throws UnreadableSheet when it unpacks to more
	 * @throws IOException when it does not unpack
	 */
	static void check(byte[] file) throws IOException {
		long all = 0;
		byte[] buffer = new byte[64 * 1024];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				long one = 0;
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					one += read;
					all += read;
					if (all > LARGEST || (one > LARGEST_WHOLE && !isStreamed(entry.getName()))) {
						throw new UnreadableSheet("bomb");
					}
				}
				entries++;
				if (entries > MOST_ENTRIES) {
					throw new UnreadableSheet("bomb");
				}
			}
		}
	}

	private static boolean isStreamed(String name) {
		return name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml");
	}

}
