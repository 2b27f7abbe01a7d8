package vn.langnghe.organisation;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's calendar as its page shows it, year by year. */
@Service
@Transactional(readOnly = true)
public class CalendarYear {

	private static final String DAYS = """
			select o.day, o.kind, o.name, o.certainty, o.source, true as own, n.name as hidden, s.display_name
			from agency_day o left join national_day n on n.day = o.day left join staff s on s.id = o.entered_by
			where o.agency_id = :agency and extract(year from o.day) = :year
			union all
			select n.day, n.kind, n.name, n.certainty, n.source, false, null, null from national_day n
			where extract(year from n.day) = :year
			  and not exists (select 1 from agency_day o where o.agency_id = :agency and o.day = n.day)
			order by day""";

	private final Calendars calendars;

	private final JdbcClient database;

	CalendarYear(Calendars calendars, JdbcClient database) {
		this.calendars = calendars;
		this.database = database;
	}

	/** The days that differ from their weekday, the agency's own over the nation's. */
	public List<ListedDay> days(long agencyId, int year) {
		return this.database.sql(DAYS)
			.param("agency", agencyId)
			.param("year", year)
			.query((row, number) -> new ListedDay(Calendars.day(row, number), row.getString("source"),
					row.getBoolean("own"), row.getString("hidden"), row.getString("display_name")))
			.list();
	}

	/** How many days are worked in each month, January first. */
	public List<Integer> workingDays(long agencyId, int year) {
		WorkingCalendar calendar = this.calendars.read(agencyId);
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> {
			LocalDate first = YearMonth.of(year, month).atDay(1);
			return calendar.workingDaysBetween(first.minusDays(1), first.plusMonths(1).minusDays(1));
		}).toList();
	}

	/** Whether holidays of the year are entered at all. */
	public boolean knows(long agencyId, int year) {
		return this.calendars.days(agencyId).stream().anyMatch((day) -> Year.from(day.day()).getValue() == year);
	}

	/**
	 * A day of the list.
	 *
	 * @param day what it is
	 * @param source the notice it comes from; empty when none was kept
	 * @param own whether the agency has set it itself
	 * @param hidden the national day in whose place it stands, or null
	 * @param enteredBy who entered it, or null
	 */
	public record ListedDay(CalendarDay day, String source, boolean own, @Nullable String hidden,
			@Nullable String enteredBy) {
	}

}
