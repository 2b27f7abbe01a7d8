package vn.langnghe.platform.sheet;

import java.util.List;

/** What an XLSX holds beside its sheets. */
final class XlsxParts {

	static final String NAMESPACE = "http://schemas.openxmlformats.org/";

	private static final String TYPES = """
			<Types xmlns="%1$spackage/2006/content-types"><Default Extension="rels" \
			ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
			<Override PartName="/xl/styles.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>%2$s</Types>""";

	private static final String TYPE = "<Override PartName=\"/xl/%s\" "
			+ "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";

	private static final String RELATIONS = "<Relationships xmlns=\"" + NAMESPACE
			+ "package/2006/relationships\">%s</Relationships>";

	private static final String RELATION = "<Relationship Id=\"rId%d\" Type=\"" + NAMESPACE
			+ "officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

	private static final String WORKBOOK = "<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\""
			+ NAMESPACE + "officeDocument/2006/relationships\"><sheets>%s</sheets></workbook>";

	private static final String NAMED = "<sheet name=\"%2$s\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>";

	private static final String SHEET = "worksheets/sheet%d.xml";

	/** 0 plain, 1 text that is no formula, 2 the same in bold, 3 a day. */
	private static final String STYLES = """
			<styleSheet xmlns="%sspreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" \
			formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
			<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>\
			<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
			<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
			<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf quotePrefix="1"/>\
			<xf fontId="1" applyFont="1" quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>\
			</styleSheet>""".formatted(NAMESPACE);

	private XlsxParts() {
	}

	/**
	 * All but the sheets.
	 * @param names of the sheets, as they may stand in XML
	 */
	static List<Part> around(List<String> names) {
		StringBuilder types = new StringBuilder();
		StringBuilder sheets = new StringBuilder();
		StringBuilder relations = new StringBuilder();
		for (int number = 1; number <= names.size(); number++) {
			String sheet = SHEET.formatted(number);
			types.append(TYPE.formatted(sheet));
			sheets.append(NAMED.formatted(number, names.get(number - 1)));
			relations.append(RELATION.formatted(number, "worksheet", sheet));
		}
		relations.append(RELATION.formatted(names.size() + 1, "styles", "styles.xml"));
		return List.of(new Part("[Content_Types].xml", TYPES.formatted(NAMESPACE, types)),
				new Part("_rels/.rels",
						RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "xl/workbook.xml"))),
				new Part("xl/workbook.xml", WORKBOOK.formatted(sheets)),
				new Part("xl/_rels/workbook.xml.rels", RELATIONS.formatted(relations)),
				new Part("xl/styles.xml", STYLES));
	}

	/** What the sheet of a number, from one on, is called in the file. */
	static String sheet(int number) {
		return "xl/" + SHEET.formatted(number);
	}

	/**
	 * A file in the file.
	 *
	 * @param name its path
	 * @param xml what stands in it after its head
	 */
	record Part(String name, String xml) {
	}

}
