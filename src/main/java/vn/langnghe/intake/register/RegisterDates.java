package vn.langnghe.intake.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as registers write it: day, month, year, or as in ISO 8601. */
final class RegisterDates {

	private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{2}:\\d{2}.*)?");

	private RegisterDates() {
	}

	static Optional<LocalDate> read(String cell) {
		Matcher day = VIETNAMESE.matcher(cell);
		if (day.matches()) {
			return of(day.group(3), day.group(2), day.group(1));
		}
		Matcher iso = ISO.matcher(cell);
		return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
	}

	private static Optional<LocalDate> of(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
