package vn.langnghe.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseSight;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.SignedIn;

/** The warnings and the cases behind them, for those who read figures. */
@Service
@Transactional(readOnly = true)
public class Warnings {

	/** Who reads more narrows to an agency. */
	public static final int MOST = 200;

	static final String WARNING = """
			select w.id, w.week, w.agency_id, w.procedure_id, p.name as procedure_name, w.observed, w.expected, w.chance,
			  w.working_days, w.baseline_weeks, w.answer_by, w.answer, w.note, s.display_name as answered_by,
			  w.answered_at, w.reminded_at, w.climbed_at
			from early_warning w left join administrative_procedure p on p.id = w.procedure_id
			left join staff s on s.id = w.answered_by
			""";

	private final JdbcClient jdbc;

	private final FigureReaders readers;

	Warnings(JdbcClient jdbc, FigureReaders readers) {
		this.jdbc = jdbc;
		this.readers = readers;
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

	/** The cases behind a warning, without those the reader may not know of. */
	public List<WarnedCase> cases(long id, long reader) {
		return this.jdbc.sql("""
				select f.agency_id, f.case_number as number, f.counted_from, f.kind, p.code as procedure_code,
				  f.answered_at is not null as answered
				from warning_case b join case_file c on c.id = b.case_id join case_fact f on f.case_id = b.case_id
				left join administrative_procedure p on p.id = f.procedure_id
				where b.warning_id = :id and %s order by f.case_id limit :most""".formatted(CaseSight.known()))
			.param("id", id)
			.param("reader", reader)
			.param("most", MOST)
			.query(WarnedCase.class)
			.list();
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
