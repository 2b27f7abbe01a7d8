package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.platform.VietnamTime;

/** What came in, what was done with, and what stayed in hand, month by month. */
@Service
public class Flow {

	private static final int MONTHS = 12;

	private final JdbcClient jdbc;

	Flow(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Twelve months.
	 * @param last the month with which they end
	 */
	public List<Month> until(YearMonth last, List<Long> agencyIds, Narrowing narrowing) {
		YearMonth first = last.minusMonths(MONTHS - 1);
		Map<LocalDate, long[]> counted = new TreeMap<>();
		long[] inHand = new long[1];
		narrowing.bind(this.jdbc
			.sql("""
					with f as materialized (select counted_from, settled_at from case_fact f where agency_id = any(:agencies)
					  and counted_from < :to and (settled_at is null or settled_at >= :from) and %s)
					select date_trunc('month', counted_from at time zone 'Asia/Ho_Chi_Minh')::date, 0, count(*) from f
					  where counted_from >= :from group by 1
					union all select date_trunc('month', settled_at at time zone 'Asia/Ho_Chi_Minh')::date, 1, count(*) from f
					  where settled_at < :to group by 1
					union all select null, 2, count(*) from f where counted_from < :from"""
				.formatted(Narrowing.CONDITION))
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("from", Timestamp.from(begin(first)))
			.param("to", Timestamp.from(begin(last.plusMonths(1))))).query((row) -> {
				if (row.getInt(2) == 2) {
					inHand[0] = row.getLong(3);
				}
				else {
					counted.computeIfAbsent(row.getObject(1, LocalDate.class), (month) -> new long[2])[row
						.getInt(2)] = row.getLong(3);
				}
			});
		List<Month> months = new ArrayList<>();
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			long[] both = counted.getOrDefault(month.atDay(1), new long[2]);
			inHand[0] += both[0] - both[1];
			months.add(new Month(month, both[0], both[1], inHand[0]));
		}
		return months;
	}

	private static Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
	}

	/**
	 * One month.
	 *
	 * @param month which
	 * @param received cases that came in
	 * @param settled cases of which nothing was left to do from then on
	 * @param inHand cases in hand at its end
	 */
	public record Month(YearMonth month, long received, long settled, long inHand) {
	}

}
