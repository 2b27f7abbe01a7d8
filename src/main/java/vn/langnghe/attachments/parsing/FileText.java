package vn.langnghe.attachments.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of one file, by the parser of its type and no other. What is packed inside a
 * file is never opened: no archive in an archive, no attachment of an attachment.
 */
final class FileText {

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final int MAIN_MEMORY = 48 * 1024 * 1024;

	/** What a database does not keep or a reader does not see. */
	private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

	private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");

	private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

	private final Map<String, Parser> parsers = Map.of("application/pdf", new PDFParser(),
			OOXML + "wordprocessingml.document", new OOXMLParser(), OOXML + "spreadsheetml.sheet", new OOXMLParser(),
			"application/vnd.oasis.opendocument.text", new OpenDocumentParser(), "text/plain", new TXTParser());

	private final int longest;

	/**
	 * @param longest how many letters are kept
	 */
	FileText(int longest) {
		this.longest = longest;
	}

	Answer of(String type, Path file) throws IOException, TikaException, SAXException {
		Parser parser = this.parsers.get(type);
		if (parser == null) {
			return new Answer(new byte[0], false, null);
		}
		if (type.startsWith(OOXML) && FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
			throw new EncryptedDocumentException();
		}
		if (!Unpacked.isBounded(type, file)) {
			return Answer.unreadable(Unreadable.TOO_LARGE);
		}
		Metadata metadata = new Metadata();
		metadata.set(Metadata.CONTENT_TYPE, type);
		WriteOutContentHandler written = new WriteOutContentHandler(this.longest);
		boolean cut = false;
		try (TikaInputStream content = TikaInputStream.get(file)) {
			SecureContentHandler bounded = new SecureContentHandler(new BodyContentHandler(written), content);
			try {
				parser.parse(content, bounded, metadata, context());
			}
			catch (SAXException | TikaException ex) {
				if (!WriteLimitReachedException.isWriteLimitReached(ex)) {
					throwIfBomb(bounded, ex);
					throw ex;
				}
				cut = true;
			}
		}
		return answer(written.toString(), cut);
	}

	private static void throwIfBomb(SecureContentHandler bounded, Exception failure) throws TikaException {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SAXException ex) {
				bounded.throwIfCauseOf(ex);
			}
		}
	}

	static Answer answer(String text, boolean cut) {
		String composed = Normalizer.normalize(NOT_TEXT.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
		String tidy = BLANK_LINES.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("\n\n").strip();
		return new Answer(tidy.getBytes(StandardCharsets.UTF_8), cut, null);
	}

	private static ParseContext context() {
		ParseContext context = new ParseContext();
		context.set(EmbeddedDocumentExtractor.class, new Closed());
		PDFParserConfig pdf = new PDFParserConfig();
		pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
		pdf.setExtractBookmarksText(false);
		pdf.setMaxMainMemoryBytes(MAIN_MEMORY);
		context.set(PDFParserConfig.class, pdf);
		OfficeParserConfig office = new OfficeParserConfig();
		// Reads what comes instead of building the whole document in memory.
		office.setUseSAXDocxExtractor(true);
		context.set(OfficeParserConfig.class, office);
		return context;
	}

	/** Opens nothing. */
	private static final class Closed implements EmbeddedDocumentExtractor {

		@Override
		public boolean shouldParseEmbedded(Metadata metadata) {
			return false;
		}

		@Override
		public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
		}

	}

}
