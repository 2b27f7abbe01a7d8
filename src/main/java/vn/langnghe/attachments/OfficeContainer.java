package vn.langnghe.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import vn.langnghe.attachments.FileStore.Arrived;

/** Which office file a zip is, if it is one at all. */
final class OfficeContainer {

	/** An OpenDocument says first, uncompressed, what it is. */
	private static final byte[] ODT = ("mimetype" + FileKind.ODT.mediaType()).getBytes(StandardCharsets.US_ASCII);

	private static final int LOCAL_HEADER = 30;

	private OfficeContainer() {
	}

	static FileKind kindOf(ZipListing listing, FileStore store, Arrived arrived) {
		if (listing.hasEnding("vbaProject.bin") || listing.hasBelow("xl/macrosheets/") || listing.hasBelow("Basic/")) {
			throw Refused.MACROS.refusal();
		}
		boolean openXml = listing.has("[Content_Types].xml");
		if (openXml && listing.hasBelow("word/")) {
			return FileKind.DOCX;
		}
		if (openXml && listing.hasBelow("xl/")) {
			return FileKind.XLSX;
		}
		if (listing.has("content.xml")
				&& Arrays.equals(store.read(arrived.contentId(), LOCAL_HEADER, ODT.length), ODT)) {
			return FileKind.ODT;
		}
		throw (openXml || listing.has("mimetype") ? Refused.KIND : Refused.ARCHIVE).refusal();
	}

}
