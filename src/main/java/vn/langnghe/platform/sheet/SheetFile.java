package vn.langnghe.platform.sheet;

import java.util.List;

/**
 * A table that somebody brought, as XLSX or CSV; by its first bytes, whatever its name.
 */
public final class SheetFile {

	/** The file itself, in bytes. */
	public static final int LARGEST = 4 * 1024 * 1024;

	/** Wider is no register. */
	static final int MOST_COLUMNS = 60;

	/** What one cell may hold, as in a spreadsheet. */
	static final int LONGEST_CELL = 32_767;

	private SheetFile() {
	}

	/**
	 * Reads all rows but the blank ones; of a workbook its first sheet, of a formula what
	 * the spreadsheet last worked out.
	 * @param mostRows how many there may be
	 * @throws UnreadableSheet when it is something else, broken or larger than allowed
	 */
	public static List<SheetRow> read(byte[] file, int mostRows) {
		if (file.length == 0) {
			throw new UnreadableSheet("empty");
		}
		if (file.length > LARGEST) {
			throw new UnreadableSheet("large", LARGEST / 1024 / 1024);
		}
		if (begins(file, 'P', 'K')) {
			return new XlsxSheet(file, mostRows).read();
		}
		// Both the old form of Excel and one with a password.
		if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw new UnreadableSheet("old-or-locked");
		}
		return new CsvSheet(file, mostRows).read();
	}

	private static boolean begins(byte[] file, int... with) {
		for (int i = 0; i < with.length; i++) {
			if (file.length <= i || (file[i] & 0xFF) != with[i]) {
				return false;
			}
		}
		return true;
	}

}
