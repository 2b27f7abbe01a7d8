package vn.langnghe.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the indicators. A reading is kept for half a minute, one of a period that is over
 * for ten: a page asks for its period, those before and the sister agencies, and several
 * people look at the same page.
 */
@Service
public class Indicators {

	private static final Reading NOTHING = new Reading(Map.of(), 0, 0, null, null);

	/** The judged cases that are meant, and which of them were answered in the period. */
	static final String NARROWED = CaseParts.JUDGED
			+ """
					, narrowed as (select f.*, coalesce(f.answered_at >= :begin and f.answered_at < :cut, false) as answered_then
					  from judged f where %s)
					"""
				.formatted(Narrowing.CONDITION);

	private static final String SUMS = NARROWED + """
			select agency_id, count(*) filter (where received), count(*) filter (where settled_at < :cut),
			  percentile_cont(array[0.5, 0.9]) within group (order by office_minutes) filter (where answered_then), %s
			from narrowed group by grouping sets ((), (agency_id))""".formatted(Arrays.stream(Indicator.values())
		.map((one) -> "count(*) filter (where %1$s), count(*) filter (where (%1$s) and (%2$s))".formatted(one.of(),
				one.so()))
		.collect(Collectors.joining(", ")));

	private static final int BEFORE_THE_RATES = 4;

	private static final Duration A_MOMENT = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Cache<Question, Map<Long, Reading>> kept;

	Indicators(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.kept = Caffeine.newBuilder()
			.expireAfter(Expiry.<Question, Map<Long, Reading>>writing(
					(asked, readings) -> asked.period().isOver(clock) ? Duration.ofMinutes(10) : A_MOMENT))
			.maximumSize(500)
			.build();
	}

	/** Of all cases of some agencies together. */
	public Reading of(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return readings(agencyIds, period, narrowing).getOrDefault(Question.TOGETHER, NOTHING);
	}

	/** The same, read now: what is written down for good is not remembered. */
	public Reading fresh(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return read(new Question(agencyIds, period, narrowing)).getOrDefault(Question.TOGETHER, NOTHING);
	}

	/** Of each agency that has any case, by its id. */
	public Map<Long, Reading> byAgency(List<Long> agencyIds, Period period, Narrowing narrowing) {
		Map<Long, Reading> each = new HashMap<>(readings(agencyIds, period, narrowing));
		each.remove(Question.TOGETHER);
		return each;
	}

	private Map<Long, Reading> readings(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return this.kept.get(new Question(agencyIds, period, narrowing), this::read);
	}

	private Map<Long, Reading> read(Question asked) {
		Map<Long, Reading> readings = new HashMap<>();
		asked.narrowing()
			.bind(this.jdbc.sql(SUMS)
				.param("agencies", asked.agencyIds().toArray(Long[]::new))
				.param("begin", Timestamp.from(asked.period().begin()))
				.param("cut", Timestamp.from(asked.period().cut(this.clock))))
			.query((row) -> {
				Long agency = row.getObject(1, Long.class);
				readings.put((agency != null) ? agency : Question.TOGETHER, reading(row));
			});
		return readings;
	}

	private static Reading reading(ResultSet row) throws SQLException {
		Map<Indicator, Rate> rates = new EnumMap<>(Indicator.class);
		for (Indicator one : Indicator.values()) {
			int column = BEFORE_THE_RATES + 1 + 2 * one.ordinal();
			rates.put(one, new Rate(row.getLong(column + 1), row.getLong(column)));
		}
		Double[] minutes = (row.getArray(BEFORE_THE_RATES) != null)
				? (Double[]) row.getArray(BEFORE_THE_RATES).getArray() : new Double[2];
		return new Reading(rates, row.getLong(2), row.getLong(3), whole(minutes[0]), whole(minutes[1]));
	}

	private static @Nullable Integer whole(@Nullable Double minutes) {
		return (minutes != null) ? Integer.valueOf((int) Math.round(minutes)) : null;
	}

	private record Question(List<Long> agencyIds, Period period, Narrowing narrowing) {

		/** No agency has this id. */
		private static final Long TOGETHER = 0L;

	}

}
