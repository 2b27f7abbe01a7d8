package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.Locale;

import vn.langnghe.platform.Csv;

/** The calendar that ships with the product, without a database. */
public final class NationalCalendar {

	private NationalCalendar() {
	}

	public static WorkingCalendar read() {
		return new WorkingCalendar(Csv.read("seed/working-days.csv")
			.stream()
			.map((row) -> new CalendarDay(LocalDate.parse(row.get("date")),
					CalendarDay.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), row.get("name"),
					CalendarDay.Certainty.valueOf(row.get("certainty").toUpperCase(Locale.ROOT))))
			.toList());
	}

}
