package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is by its content alone, whatever it is called. Nothing is parsed:
 * the first bytes are compared with patterns, and the frame that every whole file of its
 * kind has is looked at.
 */
@Component
class ContentCheck {

	/** How much of the beginning is looked at. */
	static final int HEAD = 64 * 1024;

	private static final int PDF_HEAD = 16;

	private static final int PDF_TAIL = 8 * 1024;

	private static final Map<String, FileKind> KINDS = Map.of("image/jpeg", FileKind.JPEG, "image/png", FileKind.PNG,
			"application/pdf", FileKind.PDF);

	private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "application/xml",
			"image/svg+xml", "text/xml");

	private static final Set<String> PROGRAMS = Set.of("application/x-msdownload", "application/x-dosexec",
			"application/x-executable", "application/x-elf", "application/x-sharedlib", "application/x-sh",
			"application/x-bat", "application/java-vm", "application/x-mach-o", "application/x-mach-o-executable",
			"application/x-mach-o-universal", "text/x-python", "text/x-perl", "text/x-php", "application/x-object");

	private static final Set<String> ARCHIVES = Set.of("application/gzip", "application/x-7z-compressed",
			"application/x-rar-compressed", "application/x-tar", "application/x-gtar", "application/x-bzip2",
			"application/x-bzip", "application/x-xz", "application/zstd", "application/vnd.ms-cab-compressed",
			"application/x-iso9660-image", "application/java-archive");

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	/**
	 * What a file is that begins so.
	 * @throws vn.langnghe.platform.Invalid when such are not taken
	 */
	FileKind byBeginning(byte[] head) {
		if (head.length == 0) {
			throw Refused.EMPTY.refusal();
		}
		if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
			// Which of them it is stands at the end.
			return FileKind.DOCX;
		}
		String type = type(head);
		FileKind kind = KINDS.get(type);
		if (kind == FileKind.PDF && !ascii(head, 0, PDF_HEAD).contains("%PDF-")) {
			throw Refused.KIND.refusal();
		}
		if (kind != null) {
			return kind;
		}
		if (type.equals("text/plain") && isText(head)) {
			return FileKind.TXT;
		}
		throw refusal(type, head).refusal();
	}

	private static Refused refusal(String type, byte[] head) {
		if (type.startsWith("image/hei")) {
			return Refused.HEIC;
		}
		if (type.equals("application/x-tika-msoffice") || (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
			return Refused.LOCKED_OR_OLD;
		}
		if (MARKUP.contains(type) || type.endsWith("+xml") || looksLikeMarkup(head)) {
			return Refused.MARKUP;
		}
		if (PROGRAMS.contains(type) || ascii(head, 0, 2).equals("#!")) {
			return Refused.PROGRAM;
		}
		return ARCHIVES.contains(type) ? Refused.ARCHIVE : Refused.KIND;
	}

	private String type(byte[] head) {
		try {
			return this.types.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isText(byte[] head) {
		return !looksLikeMarkup(head) && !ascii(head, 0, 2).equals("#!");
	}

	/** Text that a browser or a program would take for something to carry out. */
	private static boolean looksLikeMarkup(byte[] head) {
		String text = ascii(head, 0, head.length).toLowerCase(Locale.ROOT);
		String begins = text.replaceFirst("^[^\\p{Graph}]+", "");
		return begins.startsWith("<") || text.contains("<script") || text.contains("<html") || text.contains("<svg")
				|| text.contains("<?php");
	}

	/**
	 * Whether all of it came, and what a container holds.
	 * @param begun what its beginning says
	 * @return what it is
	 * @throws vn.langnghe.platform.Invalid when its end is missing, or it holds what is
	 * not taken
	 */
	FileKind whole(FileKind begun, FileStore store, FileStore.Arrived arrived) {
		switch (begun) {
			case JPEG, PNG -> PictureFrame.of(begun, new StoredBytes(store, arrived.contentId()));
			case PDF -> {
				long from = Math.max(0, arrived.size() - PDF_TAIL);
				byte[] tail = store.read(arrived.contentId(), from, PDF_TAIL);
				if (!ascii(tail, 0, tail.length).contains("%%EOF")) {
					throw Refused.CUT_OFF.refusal();
				}
			}
			case TXT -> {
			}
			default -> {
				return OfficeContainer.kindOf(ZipListing.of(store, arrived), store, arrived);
			}
		}
		return begun;
	}

	private static String ascii(byte[] bytes, int from, int length) {
		return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
	}

}
