package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive in the making. */
final class Zip {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final ZipOutputStream zip = new ZipOutputStream(this.bytes);

	Zip with(String name, String content) throws IOException {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Zip with(String name, byte[] content) throws IOException {
		return with(name, (to) -> to.write(content));
	}

	Zip with(String name, Part content) throws IOException {
		this.zip.putNextEntry(new ZipEntry(name));
		content.writeTo(this.zip);
		this.zip.closeEntry();
		return this;
	}

	/** Not packed, so that whoever looks at the beginning finds it. */
	Zip stored(String name, String content) throws IOException {
		byte[] written = content.getBytes(StandardCharsets.UTF_8);
		CRC32 sum = new CRC32();
		sum.update(written);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(written.length);
		entry.setCrc(sum.getValue());
		this.zip.putNextEntry(entry);
		this.zip.write(written);
		this.zip.closeEntry();
		return this;
	}

	byte[] bytes() throws IOException {
		this.zip.close();
		return this.bytes.toByteArray();
	}

	/** The same text, again and again. */
	static Part again(String before, String what, int times, String after) {
		byte[] once = what.repeat(1000).getBytes(StandardCharsets.UTF_8);
		return (to) -> {
			to.write(before.getBytes(StandardCharsets.UTF_8));
			for (int thousand = 0; thousand < times / 1000; thousand++) {
				to.write(once);
			}
			to.write(after.getBytes(StandardCharsets.UTF_8));
		};
	}

	/** What is in one of its files. */
	@FunctionalInterface
	interface Part {

		void writeTo(OutputStream to) throws IOException;

	}

}
