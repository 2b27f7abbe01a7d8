package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.casework.CaseSight;

/** How long the steps took that were finished in a period. */
@Service
public class StepTimes {

	private final JdbcClient jdbc;

	private final StepSums sums;

	private final Clock clock;

	StepTimes(JdbcClient jdbc, StepSums sums, Clock clock) {
		this.jdbc = jdbc;
		this.sums = sums;
		this.clock = clock;
	}

	/** Each step that was finished at all. */
	public List<StepTime> ofSteps(List<Long> agencyIds, Period period, Narrowing narrowing) {
		if (!narrowing.equals(Narrowing.NONE) || !period.isOfWholeMonths()) {
			return times("s.step", agencyIds, period, narrowing);
		}
		List<StepTime> times = new ArrayList<>();
		this.sums.of(agencyIds, YearMonth.from(period.from()), period.cut(this.clock)).forEach((step, lasted) -> {
			Minutes all = lasted.all();
			times.add(new StepTime(step, all.size(), lasted.late().size(), Objects.requireNonNull(all.within(0.5)),
					Objects.requireNonNull(all.within(0.9))));
		});
		return times;
	}

	/** The same of each person, by their ids. */
	public List<StepTime> ofPeople(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return times("s.holder_id::text", agencyIds, period, narrowing);
	}

	private List<StepTime> times(String whose, List<Long> agencyIds, Period period, Narrowing narrowing) {
		return narrowing
			.bind(this.jdbc.sql("""
					select %s as whose, count(*) as finished, count(*) filter (where s.ended_at > s.due_at) as late,
					  percentile_cont(0.5) within group (order by s.minutes) as median,
					  percentile_cont(0.9) within group (order by s.minutes) as ninth
					from step_fact s join case_fact f on f.case_id = s.case_id
					where s.agency_id = any(:agencies) and s.ended_at >= :begin and s.ended_at < :cut and %s
					group by 1 order by 1""".formatted(whose, narrowing.condition()))
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock))))
			.query((row, number) -> new StepTime(row.getString("whose"), row.getLong("finished"), row.getLong("late"),
					(int) Math.round(row.getDouble("median")), (int) Math.round(row.getDouble("ninth"))))
			.list();
	}

	/**
	 * The finished steps themselves, the slowest first.
	 * @param step only those of it; null for all
	 * @param person only theirs, 0 for those that nobody finished; null for all
	 * @param reader not shown what that person may not know of
	 * @param most how many
	 */
	public List<Finished> finished(List<Long> agencyIds, Period period, Narrowing narrowing, @Nullable String step,
			@Nullable Long person, long reader, int most) {
		// What does not narrow is left out, so that the index of the slowest serves.
		String which = ((step != null) ? " and s.step = :step" : "")
				+ ((person != null) ? " and coalesce(s.holder_id, 0) = :person" : "");
		return narrowing
			.bind(this.jdbc
				.sql("""
						select f.agency_id, f.case_number, s.step, p.display_name, s.ended_at, s.due_at, s.minutes
						from step_fact s join case_fact f on f.case_id = s.case_id left join staff p on p.id = s.holder_id
						where s.agency_id = any(:agencies) and s.ended_at >= :begin and s.ended_at < :cut and %s%s
						  and %s
						order by s.minutes desc, s.work_item_id limit :most"""
					.formatted(narrowing.condition(), which, CaseSight.knownTo("s.case_id")))
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock)))
				.param("step", step, Types.VARCHAR)
				.param("person", person, Types.BIGINT)
				.param("reader", reader)
				.param("most", most))
			.query((row, number) -> new Finished(row.getLong("agency_id"), row.getString("case_number"),
					row.getString("step"), row.getString("display_name"), row.getTimestamp("ended_at").toInstant(),
					row.getTimestamp("due_at").toInstant(), row.getInt("minutes")))
			.list();
	}

	/**
	 * One finished step.
	 *
	 * @param agencyId who has the case
	 * @param number the case
	 * @param step the step
	 * @param holder who finished it; null when nobody did
	 * @param endedAt when
	 * @param dueAt until when it was to be
	 * @param minutes working minutes it took
	 */
	public record Finished(long agencyId, String number, String step, @Nullable String holder, Instant endedAt,
			Instant dueAt, int minutes) {
	}

	/**
	 * Finished steps that have something in common.
	 *
	 * @param whose the step, or the person who finished it; null when nobody did
	 * @param finished how many
	 * @param late how many of them after their time
	 * @param median working minutes, half took no longer
	 * @param ninth the same of nine in ten
	 */
	public record StepTime(@Nullable String whose, long finished, long late, int median, int ninth) {
	}

}
