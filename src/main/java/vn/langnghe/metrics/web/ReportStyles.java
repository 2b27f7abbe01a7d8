package vn.langnghe.metrics.web;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a document, so that a word processor and a screen reader know what is a
 * heading. A new document has none.
 */
final class ReportStyles {

	static final String TITLE = "Title";

	static final String HEADING = "Heading1";

	static final String SUBHEADING = "Heading2";

	private ReportStyles() {
	}

	static void add(XWPFDocument document) {
		XWPFStyles styles = document.createStyles();
		styles.addStyle(style(TITLE, "Title", null));
		styles.addStyle(style(HEADING, "heading 1", BigInteger.ZERO));
		styles.addStyle(style(SUBHEADING, "heading 2", BigInteger.ONE));
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
