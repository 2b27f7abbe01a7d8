package vn.langnghe.metrics.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.web.ReportContent.Picture;
import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;

/** A report as a document for a word processor, to be taken further by hand. */
@Component
class ReportDocument {

	/** Twentieths of a point in a millimetre, as documents count. */
	private static final double MILLIMETRE = 56.7;

	private static final String FONT = "Times New Roman";

	private static final int TEXT = 12;

	private static final int SMALL = 10;

	private static final int PICTURE_WIDTH = 440;

	private static final int PICTURE_HEIGHT = 254;

	byte[] write(ReportContent content) {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			ReportStyles.add(document);
			page(document);
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

	/** A4 with the margins of Decree 30/2020/ND-CP, the page's number at the foot. */
	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(210));
		size.setH(twips(297));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(twips(20));
		margins.setBottom(twips(20));
		margins.setLeft(twips(30));
		margins.setRight(twips(15));
		margins.setHeader(twips(10));
		margins.setFooter(twips(10));
		margins.setGutter(BigInteger.ZERO);
		XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		foot.setAlignment(ParagraphAlignment.CENTER);
		foot.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
	}

	private static void heading(XWPFDocument document, ReportContent content) {
		paragraph(document, content.heading().state(), true, TEXT).setAlignment(ParagraphAlignment.CENTER);
		paragraph(document, content.heading().motto(), true, TEXT).setAlignment(ParagraphAlignment.CENTER);
		paragraph(document, content.heading().agency().toUpperCase(content.locale()), true, TEXT);
		XWPFParagraph title = paragraph(document, content.title(), true, TEXT + 2);
		title.setStyle(ReportStyles.TITLE);
		title.setAlignment(ParagraphAlignment.CENTER);
		content.facts().forEach((fact) -> paragraph(document, fact, false, TEXT));
	}

	private static void write(Section section, int number, XWPFDocument document, ReportContent content)
			throws IOException, InvalidFormatException {
		heading(document, number + ". " + section.title(), ReportStyles.HEADING, TEXT + 1);
		if (section.lead() != null) {
			paragraph(document, section.lead(), false, TEXT);
		}
		Picture picture = section.picture();
		if (picture != null) {
			draw(picture, document);
		}
		for (Table table : section.tables()) {
			if (table.title() != null) {
				heading(document, table.title(), ReportStyles.SUBHEADING, TEXT);
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
			write(cell.createRun(), content.text(cells.get(column)), bold, SMALL);
		}
	}

	private static void heading(XWPFDocument document, String words, String style, int size) {
		XWPFParagraph paragraph = paragraph(document, words, true, size);
		paragraph.setStyle(style);
		paragraph.setKeepNext(true);
	}

	private static XWPFParagraph paragraph(XWPFDocument document, String words, boolean bold, int size) {
		XWPFParagraph paragraph = document.createParagraph();
		write(paragraph.createRun(), words, bold, size);
		return paragraph;
	}

	private static void write(XWPFRun run, String words, boolean bold, int size) {
		run.setText(words);
		run.setBold(bold);
		run.setFontFamily(FONT);
		run.setFontSize(size);
	}

}
