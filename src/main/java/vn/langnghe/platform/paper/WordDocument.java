package vn.langnghe.platform.paper;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A document for a word processor in the form of Decree 30/2020/ND-CP, to be taken
 * further by hand. It has styles, so that a word processor and a screen reader know what
 * is a heading; a new document has none.
 */
public final class WordDocument {

	/** The styles of a title, of a heading and of one below it. */
	public static final String TITLE = "Title";

	public static final String HEADING = "Heading1";

	public static final String SUBHEADING = "Heading2";

	/** Word processors everywhere have it, with all of Vietnamese. */
	private static final String FONT = "Times New Roman";

	/** Twentieths of a point in a millimetre, as documents count. */
	private static final double MILLIMETRE = 56.7;

	private WordDocument() {
	}

	/**
	 * An empty one: A4 with the margins of the decree and the page's number at its foot.
	 */
	public static XWPFDocument empty() {
		XWPFDocument document = new XWPFDocument();
		XWPFStyles styles = document.createStyles();
		styles.addStyle(style(TITLE, "Title", null));
		styles.addStyle(style(HEADING, "heading 1", BigInteger.ZERO));
		styles.addStyle(style(SUBHEADING, "heading 2", BigInteger.ONE));
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
		return document;
	}

	/**
	 * Adds words to a paragraph.
	 * @param size in points
	 * @return what was added
	 */
	public static XWPFRun write(XWPFParagraph paragraph, String words, boolean bold, int size) {
		XWPFRun run = paragraph.createRun();
		run.setText(words);
		run.setBold(bold);
		run.setFontFamily(FONT);
		run.setFontSize(size);
		return run;
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
	}

	private static XWPFStyle style(String id, String name, @Nullable BigInteger level) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setType(STStyleType.PARAGRAPH);
		style.setStyleId(id);
		style.addNewName().setVal(name);
		style.addNewQFormat();
		if (level != null) {
			style.addNewPPr().addNewOutlineLvl().setVal(level);
		}
		return new XWPFStyle(style);
	}

}
