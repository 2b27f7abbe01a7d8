package vn.langnghe.metrics.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.web.ReportContent.Picture;
import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;
import vn.langnghe.platform.paper.WordDocument;

/** A report as a document for a word processor, to be taken further by hand. */
@Component
class ReportDocument {

	private static final int TEXT = 12;

	private static final int SMALL = 10;

	private static final int PICTURE_WIDTH = 440;

	private static final int PICTURE_HEIGHT = 254;

	byte[] write(ReportContent content) {
		try (XWPFDocument document = WordDocument.empty();
				ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			document.getProperties().getCoreProperties().setTitle(content.title());
			heading(document, content);
			int number = 0;
			for (Section section : content.sections()) {
				write(section, ++number, document, content);
			}
			document.write(written);
			return written.toByteArray();
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException("a report cannot be written as a document", ex);
		}
	}

	private static void heading(XWPFDocument document, ReportContent content) {
		paragraph(document, content.heading().state(), true, TEXT).setAlignment(ParagraphAlignment.CENTER);
		paragraph(document, content.heading().motto(), true, TEXT).setAlignment(ParagraphAlignment.CENTER);
		paragraph(document, content.heading().agency().toUpperCase(content.locale()), true, TEXT);
		XWPFParagraph title = paragraph(document, content.title(), true, TEXT + 2);
		title.setStyle(WordDocument.TITLE);
		title.setAlignment(ParagraphAlignment.CENTER);
		content.facts().forEach((fact) -> paragraph(document, fact, false, TEXT));
	}

	private static void write(Section section, int number, XWPFDocument document, ReportContent content)
			throws IOException, InvalidFormatException {
		heading(document, number + ". " + section.title(), WordDocument.HEADING, TEXT + 1);
		if (section.lead() != null) {
			paragraph(document, section.lead(), false, TEXT);
		}
		Picture picture = section.picture();
		if (picture != null) {
			draw(picture, document);
		}
		for (Table table : section.tables()) {
			if (table.title() != null) {
				heading(document, table.title(), WordDocument.SUBHEADING, TEXT);
			}
			write(table, document, content);
			paragraph(document, "", false, SMALL);
		}
	}

	private static void draw(Picture picture, XWPFDocument document) throws IOException, InvalidFormatException {
		XWPFPicture drawn = document.createParagraph()
			.createRun()
			.addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, "chart.png",
					Units.toEMU(PICTURE_WIDTH), Units.toEMU(PICTURE_HEIGHT));
		drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.words());
		document.getLastParagraph()
			.getRuns()
			.get(0)
			.getCTR()
			.getDrawingArray(0)
			.getInlineArray(0)
			.getDocPr()
			.setDescr(picture.words());
	}

	private static void write(Table table, XWPFDocument document, ReportContent content) {
		XWPFTable written = document.createTable(table.rows().size() + 1, table.header().size());
		written.setWidth("100%");
		written.getRow(0).setRepeatHeader(true);
		row(written.getRow(0), table.header(), true, content);
		for (int line = 0; line < table.rows().size(); line++) {
			row(written.getRow(line + 1), table.rows().get(line), false, content);
		}
	}

	private static void row(XWPFTableRow row, List<?> cells, boolean bold, ReportContent content) {
		row.setCantSplitRow(true);
		for (int column = 0; column < cells.size(); column++) {
			XWPFParagraph cell = row.getCell(column).getParagraphs().get(0);
			cell.setAlignment((column == 0) ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
			WordDocument.write(cell, content.text(cells.get(column)), bold, SMALL);
		}
	}

	private static void heading(XWPFDocument document, String words, String style, int size) {
		XWPFParagraph paragraph = paragraph(document, words, true, size);
		paragraph.setStyle(style);
		paragraph.setKeepNext(true);
	}

	private static XWPFParagraph paragraph(XWPFDocument document, String words, boolean bold, int size) {
		XWPFParagraph paragraph = document.createParagraph();
		WordDocument.write(paragraph, words, bold, size);
		return paragraph;
	}

}
