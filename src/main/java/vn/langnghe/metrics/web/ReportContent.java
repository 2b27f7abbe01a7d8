package vn.langnghe.metrics.web;

import java.text.NumberFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a report, in words of its language. Made once; each format only writes
 * it down.
 *
 * @param locale its language
 * @param heading the lines over it: whose report it is, the state, the motto
 * @param title what it is
 * @param facts whose, of which time, as of when
 * @param sections what it says
 */
record ReportContent(Locale locale, Heading heading, String title, List<String> facts, List<Section> sections) {

	/** What stands in a cell, as people read it. */
	public String text(Object cell) {
		return (cell instanceof Number number) ? NumberFormat.getIntegerInstance(this.locale).format(number)
				: cell.toString();
	}

	/**
	 * The national heading (Decree 30/2020/ND-CP, appendix I).
	 *
	 * @param agency who reports
	 * @param state the name of the state
	 * @param motto what stands under it
	 */
	record Heading(String agency, String state, String motto) {
	}

	/**
	 * A part of it.
	 *
	 * @param title its heading
	 * @param lead what is said before its tables, or null
	 * @param picture of the first table, or null
	 * @param tables its numbers
	 */
	record Section(String title, @Nullable String lead, @Nullable Picture picture, List<Table> tables) {
	}

	/**
	 * A chart.
	 *
	 * @param png its points
	 * @param words the same in words, for those who do not see it
	 */
	record Picture(byte[] png, String words) {

		/** The picture itself as an address. */
		public String address() {
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(this.png);
		}

	}

	/**
	 * A table, never with more or fewer cells in a row than in its header.
	 *
	 * @param title its name, or null where the section has only this one
	 * @param header what the columns are
	 * @param rows words, or whole numbers
	 */
	record Table(@Nullable String title, List<String> header, List<List<Object>> rows) {
	}

}
