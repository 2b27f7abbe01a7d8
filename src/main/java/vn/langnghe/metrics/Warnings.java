package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/** The warnings, for those who read figures and for those who must answer. */
@Service
@Transactional(readOnly = true)
public class Warnings {

	/** Who reads more narrows to an agency. */
	public static final int MOST = 200;

	/** A quarter of a year, so that the picture stays legible. */
	private static final int WEEKS_SHOWN = 13;

	private static final String WARNING = """
			select w.id, w.week, w.agency_id, w.procedure_id, p.name as procedure_name, w.observed, w.expected, w.chance,
			  w.working_days, w.baseline_weeks, w.answer_by, w.answer, w.note, s.display_name as answered_by,
			  w.answered_at
			from early_warning w left join administrative_procedure p on p.id = w.procedure_id
			left join staff s on s.id = w.answered_by
			""";

	/**
	 * A chairperson answers, or who stands in; nobody whom one of the cases is about,
	 * when no other chairperson is left that of the superior agency.
	 */
	private static final String MAY_ANSWER = """
			w.answered_at is null and exists (
			  select 1 from (select agency_id, staff_id as principal from hat where staff_id = :me and role = 'CHAIRPERSON'
			    union select agency_id, principal_id from standing_in(:me, :today)
			      where role = 'CHAIRPERSON' and not delegated) chair
			  join agency a on a.id = w.agency_id
			  where not exists (select 1 from warning_case b join case_file c on c.id = b.case_id
			      where b.warning_id = w.id and c.subjects && array[:me::bigint, chair.principal])
			    and (chair.agency_id = a.id or chair.agency_id = a.superior_id and not exists (
			      select 1 from hat h where h.agency_id = a.id and h.role = 'CHAIRPERSON' and not exists (
			        select 1 from warning_case b join case_file c on c.id = b.case_id
			        where b.warning_id = w.id and c.subjects @> array[h.staff_id]))))""";

	private final JdbcClient jdbc;

	private final WeekCounts counts;

	private final Calendars calendars;

	private final FigureReaders readers;

	private final Clock clock;

	Warnings(JdbcClient jdbc, WeekCounts counts, Calendars calendars, FigureReaders readers, Clock clock) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.calendars = calendars;
		this.readers = readers;
		this.clock = clock;
	}

	/**
	 * The warnings of the agencies whose figures a person may read, the open ones before
	 * the others.
	 */
	public List<Warning> readableBy(SignedIn reader) {
		return this.jdbc
			.sql(WARNING + "where w.agency_id = any(:agencies) order by w.answered_at is not null, w.week desc,"
					+ " w.chance, w.id limit :most")
			.param("agencies", this.readers.readableBy(reader).stream().map(Agency::id).toArray(Long[]::new))
			.param("most", MOST)
			.query(Warning.class)
			.list();
	}

	/** One of them. */
	public Optional<Warning> readableBy(SignedIn reader, long id) {
		return this.jdbc.sql(WARNING + "where w.id = :id and w.agency_id = any(:agencies)")
			.param("id", id)
			.param("agencies", this.readers.readableBy(reader).stream().map(Agency::id).toArray(Long[]::new))
			.query(Warning.class)
			.optional();
	}

	/** The open warnings that wait for a person's answer, the first due first. */
	public List<Warning> toAnswer(SignedIn chairperson) {
		return this.jdbc.sql(WARNING + "where " + MAY_ANSWER + " order by w.answer_by, w.chance, w.id limit :most")
			.param("me", chairperson.staffId())
			.param("today", VietnamTime.today(this.clock))
			.param("most", MOST)
			.query(Warning.class)
			.list();
	}

	/** Whether a warning waits for this person's answer. */
	public boolean waitsFor(SignedIn chairperson, long id) {
		return toAnswer(chairperson).stream().anyMatch((one) -> one.id() == id);
	}

	/** The weeks up to that of a warning, the first first. */
	public List<Week> weeks(Warning warning) {
		WorkingWeeks weeks = new WorkingWeeks(this.calendars.of(warning.agencyId()));
		LocalDate first = warning.week().minusWeeks(WEEKS_SHOWN - 1);
		Map<LocalDate, Integer> counted = this.counts.ofSeries(warning.agencyId(), warning.procedureId(), first,
				warning.week());
		// What was warned of stays as it was counted, whatever was transferred since.
		counted.put(warning.week(), warning.observed());
		List<Week> shown = new ArrayList<>();
		for (LocalDate week = first; !week.isAfter(warning.week()); week = week.plusWeeks(1)) {
			int days = week.equals(warning.week()) ? warning.workingDays() : weeks.days(week);
			double expected = warning.expected() * days / warning.workingDays();
			boolean counts = days >= WorkingWeeks.FEWEST_DAYS;
			shown.add(new Week(week, days, counted.getOrDefault(week, 0), counts ? expected : null,
					counts ? PoissonChart.limit(expected) : null));
		}
		return shown;
	}

	/** The cases behind a warning, without those the reader may not know of. */
	public List<WarnedCase> cases(long id, long reader) {
		return this.jdbc.sql("""
				select f.agency_id, f.case_number as number, f.counted_from, f.kind, p.code as procedure_code,
				  f.answered_at is not null as answered
				from warning_case b join case_file c on c.id = b.case_id join case_fact f on f.case_id = b.case_id
				left join administrative_procedure p on p.id = f.procedure_id
				where b.warning_id = :id and not (c.subjects @> array[:reader::bigint])
				  and (c.locked_to is null or c.locked_to = :reader) order by f.case_id limit :most""")
			.param("id", id)
			.param("reader", reader)
			.param("most", MOST)
			.query(WarnedCase.class)
			.list();
	}

	/**
	 * One week of a series.
	 *
	 * @param week its Monday
	 * @param days its working days
	 * @param observed its cases
	 * @param expected how many are usual; null where too few days are worked
	 * @param limit from how many on it is more than chance
	 */
	public record Week(LocalDate week, int days, int observed, @Nullable Double expected, @Nullable Integer limit) {
	}

	/**
	 * A case behind a warning.
	 *
	 * @param agencyId who has it now
	 * @param number its number
	 * @param countedFrom when its clock started
	 * @param kind its kind
	 * @param procedureCode what it is about
	 * @param answered whether it has its reply, so that a corrective action can be
	 * ordered from it
	 */
	public record WarnedCase(long agencyId, String number, Instant countedFrom, @Nullable String kind,
			@Nullable String procedureCode, boolean answered) {
	}

}
