package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.VietnamTime;

/** Counts feedback week by week: of each agency, and of each procedure at each agency. */
@Component
class WeekCounts {

	/** Praise is no complaint, and spam is nobody's. */
	static final String FEEDBACK = "coalesce(f.nature, '') not in ('PRAISE', 'SPAM')";

	static final int WEEKS_BEFORE = 52;

	private static final String WEEK = "date_trunc('week', f.counted_from at time zone 'Asia/Ho_Chi_Minh')::date";

	private final JdbcClient jdbc;

	private final Calendars calendars;

	WeekCounts(JdbcClient jdbc, Calendars calendars) {
		this.jdbc = jdbc;
		this.calendars = calendars;
	}

	/** All series that had a case in a week or in the twelve months before it. */
	List<WeekCount> of(LocalDate week) {
		Map<Long, LocalDate> firstWeeks = firstWeeks();
		List<WeekCount> counts = new ArrayList<>();
		Map<Long, List<LocalDate>> usual = new HashMap<>();
		series(week).forEach((series, byWeek) -> {
			WorkingWeeks weeks = new WorkingWeeks(this.calendars.of(series.agencyId()));
			if (!weeks.counts(week)) {
				return;
			}
			List<LocalDate> before = usual.computeIfAbsent(series.agencyId(),
					(agency) -> weeks.between(later(firstWeeks.get(agency), week.minusWeeks(WEEKS_BEFORE)), week));
			counts.add(new WeekCount(series.agencyId(), series.procedureId(), byWeek.getOrDefault(week, 0),
					weeks.days(week), before.stream().mapToInt((one) -> byWeek.getOrDefault(one, 0)).sum(),
					before.stream().mapToInt(weeks::days).sum(), before.size()));
		});
		return counts;
	}

	/** The first week of each agency that is known whole. */
	private Map<Long, LocalDate> firstWeeks() {
		Map<Long, LocalDate> weeks = new HashMap<>();
		this.jdbc.sql("select agency_id, min(counted_from) from case_fact group by agency_id").query((row) -> {
			weeks.put(row.getLong(1),
					WorkingWeeks.of(row.getTimestamp(2).toInstant().atZone(VietnamTime.ZONE).toLocalDate())
						.plusWeeks(1));
		});
		return weeks;
	}

	private Map<Series, Map<LocalDate, Integer>> series(LocalDate week) {
		Map<Series, Map<LocalDate, Integer>> series = new HashMap<>();
		this.jdbc.sql("""
				select f.agency_id, f.procedure_id, f.week, count(*) from (select agency_id, procedure_id, %s as week
				  from case_fact f where f.counted_from >= :from and f.counted_from < :to and %s) f
				group by grouping sets ((agency_id, week), (agency_id, procedure_id, week))
				having grouping(procedure_id) = 1 or procedure_id is not null""".formatted(WEEK, FEEDBACK))
			.param("from", begin(week.minusWeeks(WEEKS_BEFORE)))
			.param("to", begin(week.plusWeeks(1)))
			.query((row) -> {
				series
					.computeIfAbsent(new Series(row.getLong(1), row.getObject(2, Long.class)), (one) -> new HashMap<>())
					.put(row.getObject(3, LocalDate.class), row.getInt(4));
			});
		return series;
	}

	/** The counts of one series by week. */
	Map<LocalDate, Integer> ofSeries(long agencyId, @Nullable Long procedureId, LocalDate first, LocalDate last) {
		Map<LocalDate, Integer> counts = new TreeMap<>();
		this.jdbc.sql("""
				select %s, count(*) from case_fact f where f.agency_id = :agency
				  and (:procedure::bigint is null or f.procedure_id = :procedure)
				  and f.counted_from >= :from and f.counted_from < :to and %s group by 1""".formatted(WEEK, FEEDBACK))
			.param("agency", agencyId)
			.param("procedure", procedureId, Types.BIGINT)
			.param("from", begin(first))
			.param("to", begin(last.plusWeeks(1)))
			.query((row) -> {
				counts.put(row.getObject(1, LocalDate.class), row.getInt(2));
			});
		return counts;
	}

	static Timestamp begin(LocalDate week) {
		return Timestamp.from(week.atStartOfDay(VietnamTime.ZONE).toInstant());
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** What is counted together. */
	private record Series(long agencyId, @Nullable Long procedureId) {
	}

}
