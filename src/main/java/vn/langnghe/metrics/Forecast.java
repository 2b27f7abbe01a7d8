package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.VietnamTime;

/**
 * Which deadlines will probably be broken in the next five working days. Of the steps of
 * the same kind that were finished in the last twelve months and had lasted as long as
 * this one has, so many were late in the end; that share, by the rule of succession (late
 * + 1) ÷ (all + 2), is its risk, and the risks together are how many breaches to expect.
 */
@Service
public class Forecast {

	private static final int WORKING_DAYS = 5;

	private static final int FEWEST = 10;

	/** Minutes; finer does not matter where time is given in days. */
	private static final int GRAIN = 30;

	private final JdbcClient jdbc;

	private final OpenWork openWork;

	private final Calendars calendars;

	private final Clock clock;

	private final Cache<List<Long>, Map<String, NavigableMap<Integer, Rate>>> past = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(10))
		.maximumSize(200)
		.build();

	Forecast(JdbcClient jdbc, OpenWork openWork, Calendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.openWork = openWork;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The work that becomes due in the next five working days, what is most at risk
	 * first.
	 * @param agencyIds whose cases; the calendar is that of each
	 * @param reader not shown what that person may not know of
	 */
	public List<Risk> of(List<Long> agencyIds, Narrowing narrowing, long reader) {
		Instant now = this.clock.instant();
		LocalDate today = VietnamTime.today(this.clock);
		Map<String, NavigableMap<Integer, Rate>> known = this.past.get(agencyIds, this::lasted);
		Map<Long, Instant> until = new HashMap<>();
		List<Risk> risks = new ArrayList<>();
		for (OpenWork.Item item : this.openWork.items(agencyIds, narrowing, null, null, false, reader,
				Integer.MAX_VALUE)) {
			Instant end = until.computeIfAbsent(item.agencyId(),
					(agency) -> this.calendars.of(agency)
						.plusWorkingDays(today, WORKING_DAYS)
						.plusDays(1)
						.atStartOfDay(VietnamTime.ZONE)
						.toInstant());
			if (item.dueAt().isAfter(now) && item.dueAt().isBefore(end)) {
				long minutes = this.calendars.of(item.agencyId()).workingTime(item.since(), now).toMinutes();
				risks.add(new Risk(item, risk(known.getOrDefault(item.step(), new TreeMap<>()), (int) minutes)));
			}
		}
		risks.sort(Comparator.comparing(Risk::share, Comparator.nullsLast(Comparator.reverseOrder())));
		return risks;
	}

	static @Nullable Double risk(NavigableMap<Integer, Rate> lasted, int minutes) {
		long late = 0;
		long all = 0;
		for (Rate some : lasted.tailMap(minutes / GRAIN, true).values()) {
			late += some.numerator();
			all += some.denominator();
		}
		return (all < FEWEST) ? null : Double.valueOf((late + 1.0) / (all + 2.0));
	}

	/** By step and by how long they lasted: how many were late, of how many. */
	private Map<String, NavigableMap<Integer, Rate>> lasted(List<Long> agencyIds) {
		Map<String, NavigableMap<Integer, Rate>> lasted = new HashMap<>();
		this.jdbc
			.sql("""
					select step, minutes / :grain as long, count(*) filter (where ended_at > due_at), count(*) from step_fact
					where agency_id = any(:agencies) and ended_at >= :since group by 1, 2""")
			.param("grain", GRAIN)
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("since", Timestamp.from(this.clock.instant().minus(365, ChronoUnit.DAYS)))
			.query((row) -> {
				lasted.computeIfAbsent(row.getString(1), (step) -> new TreeMap<>())
					.put(row.getInt(2), new Rate(row.getLong(3), row.getLong(4)));
			});
		return lasted;
	}

	/**
	 * Work that is due soon.
	 *
	 * @param item the work
	 * @param share how probable it is that its deadline is broken, from 0 to 1; null when
	 * too little is known
	 */
	public record Risk(OpenWork.Item item, @Nullable Double share) {
	}

}
