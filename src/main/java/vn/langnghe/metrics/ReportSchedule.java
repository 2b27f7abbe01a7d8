package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.VietnamTime;

/**
 * Orders the reports of what has just ended, in the morning of the first working day
 * after it, for each agency that has somebody who follows its figures. Several nodes may
 * order at once: there is one order and one report.
 */
@Component
class ReportSchedule {

	private static final LocalTime FIRST = LocalTime.of(8, 0);

	/** A product that was off on the day itself comes late, but not after months. */
	private static final int DAYS_LATE = 14;

	private final Calendars calendars;

	private final Reports reports;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportSchedule(Calendars calendars, Reports reports, JdbcClient jdbc, Clock clock) {
		this.calendars = calendars;
		this.reports = reports;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${langnghe.metrics.report-schedule:PT3M}",
			initialDelayString = "${langnghe.metrics.report-schedule:PT3M}")
	void orderWhatEnded() {
		ZonedDateTime now = this.clock.instant().atZone(VietnamTime.ZONE);
		LocalDate today = now.toLocalDate();
		LocalDate firstOfMonth = today.withDayOfMonth(1);
		if (today.isAfter(firstOfMonth.plusDays(DAYS_LATE))) {
			return;
		}
		for (Following one : following(firstOfMonth)) {
			Agency agency = this.reports.whole(one.agencyId(), false).agency();
			if (hasBegun(firstOfMonth, now, this.calendars.of(agency.id()))) {
				ended(firstOfMonth).forEach((period) -> this.reports.order(agency, one.superior(), period, "vi", null));
			}
		}
	}

	/** Those with a manager, of which there is anything to count. */
	private List<Following> following(LocalDate before) {
		return this.jdbc
			.sql("""
					select a.id as agency_id, exists (select from agency u where u.superior_id = a.id) as superior from agency a
					where exists (select from hat h join staff s on s.id = h.staff_id
					    where h.agency_id = a.id and h.role = 'MANAGER' and s.disabled_at is null)
					  and exists (select from case_fact f join agency o on o.id = f.agency_id
					    where (o.id = a.id or o.superior_id = a.id) and f.counted_from < :before)
					order by a.id""")
			.param("before", Timestamp.from(before.atStartOfDay(VietnamTime.ZONE).toInstant()))
			.query(Following.class)
			.list();
	}

	/** Whether the first working day from a day on has come, and its morning. */
	private static boolean hasBegun(LocalDate from, ZonedDateTime now, WorkingCalendar calendar) {
		LocalDate day = from;
		while (!calendar.isWorkingDay(day) && day.isBefore(now.toLocalDate())) {
			day = day.plusDays(1);
		}
		return calendar.isWorkingDay(day) && !now.isBefore(day.atTime(FIRST).atZone(VietnamTime.ZONE));
	}

	/** What ended with the month before: that month, and what else did. */
	static List<Period> ended(LocalDate firstOfMonth) {
		YearMonth last = YearMonth.from(firstOfMonth).minusMonths(1);
		int month = last.getMonthValue();
		return Stream
			.of(last.toString(), (month % 3 == 0) ? last.getYear() + "-Q" + month / 3 : "",
					(month % 6 == 0) ? last.getYear() + "-H" + month / 6 : "",
					(month == 12) ? Integer.toString(last.getYear()) : "")
			.filter((code) -> !code.isEmpty())
			.map((code) -> Period.of(code, firstOfMonth))
			.toList();
	}

	/** An agency, and whether others are under it. */
	private record Following(long agencyId, boolean superior) {
	}

}
