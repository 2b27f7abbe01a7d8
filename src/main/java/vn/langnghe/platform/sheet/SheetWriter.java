package vn.langnghe.platform.sheet;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row to where it goes, keeping none of it. What a spreadsheet
 * could take for a formula is written so that it is none.
 */
public interface SheetWriter extends AutoCloseable {

	/** The names of the columns. */
	void header(List<String> names) throws IOException;

	/**
	 * One row.
	 * @param cells numbers and {@link java.time.LocalDate days} as such, all else as text
	 */
	void row(List<?> cells) throws IOException;

	/** Ends the table; where it went stays open. */
	@Override
	void close() throws IOException;

}
