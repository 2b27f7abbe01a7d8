package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.VietnamTime;

/**
 * Which deadlines will probably be broken in the next five working days. Of the steps of
 * the same kind that were finished in this month or the twelve before it and had lasted
 * as long as this one has, so many were late in the end; that share, by the rule of
 * succession (late + 1) ÷ (all + 2), is its risk, and the risks together are how many
 * breaches to expect.
 */
@Service
public class Forecast {

	private static final int WORKING_DAYS = 5;

	/** Whole ones, before the one that lasts. */
	private static final int MONTHS = 12;

	private static final int FEWEST = 10;

	/** Minutes; finer does not matter where time is given in days. */
	private static final int GRAIN = 30;

	private final StepSums sums;

	private final OpenWork openWork;

	private final Calendars calendars;

	private final Clock clock;

	/**
	 * What the past teaches does not change by the minute; the page says how old it may
	 * be.
	 */
	private final Cache<List<Long>, Map<String, NavigableMap<Integer, Rate>>> past = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(10))
		.maximumSize(200)
		.build();

	Forecast(StepSums sums, OpenWork openWork, Calendars calendars, Clock clock) {
		this.sums = sums;
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
		Map<Long, WorkingCalendar> days = this.calendars.of(agencyIds);
		Map<Long, Instant> until = days.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> until(one.getValue())));
		Map<String, NavigableMap<Integer, Rate>> known = this.past.get(agencyIds, (ids) -> lasted(ids, now));
		List<Risk> risks = new ArrayList<>();
		for (OpenWork.Item item : this.openWork.dueBefore(agencyIds, narrowing, reader,
				until.values().stream().max(Comparator.naturalOrder()).orElse(now))) {
			if (item.dueAt().isBefore(until.get(item.agencyId()))) {
				long minutes = days.get(item.agencyId()).workingTime(item.since(), now).toMinutes();
				risks.add(new Risk(item, risk(known.getOrDefault(item.step(), new TreeMap<>()), (int) minutes)));
			}
		}
		risks.sort(Comparator.comparing(Risk::share, Comparator.nullsLast(Comparator.reverseOrder())));
		return risks;
	}

	private Instant until(WorkingCalendar calendar) {
		return calendar.plusWorkingDays(VietnamTime.today(this.clock), WORKING_DAYS)
			.plusDays(1)
			.atStartOfDay(VietnamTime.ZONE)
			.toInstant();
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
	private Map<String, NavigableMap<Integer, Rate>> lasted(List<Long> agencyIds, Instant now) {
		Map<String, NavigableMap<Integer, Rate>> lasted = new HashMap<>();
		this.sums.of(agencyIds, StepSums.month(now).minusMonths(MONTHS), now).forEach((step, minutes) -> {
			NavigableMap<Integer, Rate> rates = lasted.computeIfAbsent(step, (one) -> new TreeMap<>());
			int[] all = minutes.all().inClassesOf(GRAIN);
			int[] late = minutes.late().inClassesOf(GRAIN);
			for (int i = 0; i < all.length; i++) {
				if (all[i] > 0) {
					rates.put(i, new Rate((i < late.length) ? late[i] : 0, all[i]));
				}
			}
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
