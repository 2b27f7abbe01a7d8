package vn.langnghe.platform.sheet;

import java.math.BigDecimal;
import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers of a spreadsheet as texts: a day as in ISO 8601, whatever the sheet shows it
 * as, since 3/4 is another day in another country.
 */
final class CellTexts extends DataFormatter {

	private final boolean from1904;

	CellTexts(boolean from1904) {
		super(Locale.ROOT);
		this.from1904 = from1904;
	}

	@Override
	public String formatRawCellContents(double value, int formatIndex, String format) {
		return formatRawCellContents(value, formatIndex, format, this.from1904);
	}

	@Override
	public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904Windowing) {
		if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
			return DateUtil.getLocalDateTime(value, this.from1904).toLocalDate().toString();
		}
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

}
