package vn.langnghe.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.paper.WordDocument;

/**
 * A letter for a word processor, in the form of Decree 30/2020/ND-CP, appendix I: the
 * same lines as on its PDF.
 */
@Component
class LetterDocument {

	private static final int TEXT = 14;

	private static final int HEAD = 13;

	private static final int SMALL = 11;

	/** Twentieths of a point: 1.27 cm. */
	private static final int INDENT = 720;

	private static final int SPACE = 120;

	/** Room for a hand to sign in. */
	private static final int SIGNING_ROOM = 1200;

	private static final int LEFT_COLUMN = 4100;

	private static final int RIGHT_COLUMN = 5256;

	private final MessageSource messages;

	LetterDocument(MessageSource messages) {
		this.messages = messages;
	}

	byte[] write(LetterPaper letter) {
		try (XWPFDocument document = WordDocument.empty();
				ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			document.getProperties().getCoreProperties().setTitle(letter.words().subject());
			head(letter, columns(document));
			text(letter, document);
			foot(letter, columns(document));
			document.write(written);
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void head(LetterPaper letter, XWPFTable head) {
		LetterWords words = letter.words();
		Column left = new Column(head.getRow(0).getCell(0));
		if (!words.superior().isEmpty()) {
			left.line(letter.superior(), HEAD);
		}
		left.bold(letter.agency(), HEAD).setUnderline(UnderlinePatterns.SINGLE);
		if (letter.number() != null) {
			left.line(say("letters.paper.number", letter.number()), HEAD);
		}
		if (letter.plain() && !words.subject().isEmpty()) {
			left.line(words.subject(), SMALL + 1);
		}
		Column right = new Column(head.getRow(0).getCell(1));
		right.bold(say("casework.letter.state"), HEAD - 1);
		right.bold(say("casework.letter.motto"), HEAD).setUnderline(UnderlinePatterns.SINGLE);
		right.line(say("letters.paper.day", words.place(), letter.dayOfMonth(), letter.month(), letter.year()), HEAD)
			.setItalic(true);
	}

	private void text(LetterPaper letter, XWPFDocument document) {
		LetterWords words = letter.words();
		paragraph(document, ParagraphAlignment.CENTER, 0);
		if (!letter.plain()) {
			XWPFParagraph title = paragraph(document, ParagraphAlignment.CENTER, 0);
			title.setStyle(WordDocument.TITLE);
			WordDocument.write(title, letter.title(), true, TEXT);
			WordDocument.write(paragraph(document, ParagraphAlignment.CENTER, SPACE), words.subject(), true, TEXT);
		}
		if (!words.recipient().isEmpty()) {
			WordDocument.write(paragraph(document, ParagraphAlignment.CENTER, SPACE),
					say("letters.paper.to", words.recipient()), false, TEXT);
		}
		for (String one : letter.paragraphs()) {
			XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.BOTH, SPACE);
			paragraph.setIndentationFirstLine(INDENT);
			WordDocument.write(paragraph, one, false, TEXT);
		}
	}

	private void foot(LetterPaper letter, XWPFTable foot) {
		LetterWords words = letter.words();
		foot.getRow(0).setCantSplitRow(true);
		if (!words.copies().isEmpty()) {
			Column left = new Column(foot.getRow(0).getCell(0), ParagraphAlignment.LEFT);
			left.bold(say("letters.paper.copies"), SMALL + 1).setItalic(true);
			words.copies().forEach((line) -> left.line(line, SMALL));
		}
		if (!words.posts().isEmpty()) {
			Column right = new Column(foot.getRow(0).getCell(1));
			words.posts().forEach((post) -> right.bold(post, TEXT));
			right.space(SIGNING_ROOM);
			right.bold(words.signer(), TEXT);
		}
	}

	/** Two columns without lines. */
	private static XWPFTable columns(XWPFDocument document) {
		XWPFTable table = document.createTable(1, 2);
		table.removeBorders();
		table.setWidth(LEFT_COLUMN + RIGHT_COLUMN);
		table.getRow(0).getCell(0).setWidth(Integer.toString(LEFT_COLUMN));
		table.getRow(0).getCell(1).setWidth(Integer.toString(RIGHT_COLUMN));
		table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(LEFT_COLUMN));
		table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(RIGHT_COLUMN));
		return table;
	}

	private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment, int after) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setAlignment(alignment);
		paragraph.setSpacingAfter(after);
		return paragraph;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LetterPaper.LANGUAGE);
	}

	/** Lines one below the other in a cell. */
	private static final class Column {

		private final XWPFTableCell cell;

		private final ParagraphAlignment alignment;

		private boolean begun;

		private Column(XWPFTableCell cell) {
			this(cell, ParagraphAlignment.CENTER);
		}

		private Column(XWPFTableCell cell, ParagraphAlignment alignment) {
			this.cell = cell;
			this.alignment = alignment;
		}

		private XWPFRun line(String words, int size) {
			return WordDocument.write(next(), words, false, size);
		}

		private XWPFRun bold(String words, int size) {
			return WordDocument.write(next(), words, true, size);
		}

		private void space(int height) {
			next().setSpacingAfter(height);
		}

		private XWPFParagraph next() {
			XWPFParagraph paragraph = this.begun ? this.cell.addParagraph() : this.cell.getParagraphs().get(0);
			this.begun = true;
			paragraph.setAlignment(this.alignment);
			paragraph.setSpacingAfter(0);
			return paragraph;
		}

	}

}
