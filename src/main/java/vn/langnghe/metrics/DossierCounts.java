package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/**
 * How many dossiers the agencies handled, month by month and procedure by procedure, as
 * it is taken over from the system of the dossiers.
 */
@Service
@Transactional
public class DossierCounts {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	DossierCounts(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The agency to which a person may bring counts: where the person follows figures.
	 */
	@Transactional(readOnly = true)
	public boolean maySend(Agency agency, SignedIn who) {
		return this.jdbc
			.sql("select exists (select 1 from hat where staff_id = ? and agency_id = ? and role = 'MANAGER')")
			.params(who.staffId(), agency.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes a table over, or nothing of it. Its months replace what was there of them.
	 * @param text the table as CSV
	 * @return how many rows were taken
	 * @throws DossiersRefused when a row cannot be taken or is missing
	 */
	public int take(Agency agency, String text, SignedIn by) {
		YearMonth current = YearMonth.from(VietnamTime.today(this.clock));
		DossierSheet sheet = new DossierSheet(procedures(agency), Set.of(), current).read(text);
		if (sheet.problems().isEmpty()) {
			YearMonth first = sheet.rows()
				.stream()
				.map(DossierSheet.Row::month)
				.min(YearMonth::compareTo)
				.orElseThrow();
			sheet = new DossierSheet(procedures(agency), countedIn(agency, first.minusMonths(1)), current).read(text);
		}
		if (!sheet.problems().isEmpty()) {
			throw new DossiersRefused(sheet.problems());
		}
		keep(agency, sheet.rows(), by);
		return sheet.rows().size();
	}

	private void keep(Agency agency, List<DossierSheet.Row> rows, SignedIn by) {
		Set<YearMonth> months = new HashSet<>();
		rows.forEach((row) -> months.add(row.month()));
		// Two who bring the same months come one after the other.
		this.jdbc.sql("select id from agency where id = ? for no key update")
			.param(agency.id())
			.query(Long.class)
			.single();
		months.forEach((month) -> this.jdbc.sql("delete from dossier_count where agency_id = ? and month = ?")
			.params(agency.id(), month.atDay(1))
			.update());
		Timestamp now = Timestamp.from(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		rows.forEach((row) -> this.jdbc.sql("insert into dossier_count values (?, ?, ?, ?, ?, ?, ?)")
			.params(agency.id(), row.month().atDay(1), row.procedureId(), row.dossiers(), row.overdue(), by.staffId(),
					now)
			.update());
		this.audit.record(AuditFact.ofAgency(agency.id(), "metrics.dossiers-imported", by.as("MANAGER"))
			.is("from", months.stream().min(YearMonth::compareTo).orElseThrow())
			.is("until", months.stream().max(YearMonth::compareTo).orElseThrow())
			.is("rows", rows.size()));
	}

	private Map<String, Long> procedures(Agency agency) {
		Map<String, Long> procedures = new HashMap<>();
		this.jdbc
			.sql("select code, id from administrative_procedure where agency_id is null or agency_id = ? order by "
					+ "agency_id nulls first")
			.param(agency.id())
			.query((row) -> {
				procedures.put(row.getString(1), row.getLong(2));
			});
		return procedures;
	}

	private Set<String> countedIn(Agency agency, YearMonth month) {
		return this.jdbc.sql("""
				select p.code from dossier_count d join administrative_procedure p on p.id = d.procedure_id
				where d.agency_id = ? and d.month = ?""").params(agency.id(), month.atDay(1)).query(String.class).set();
	}

	/** The months of an agency that are counted, newest first. */
	@Transactional(readOnly = true)
	public List<Month> months(Agency agency) {
		return this.jdbc.sql("""
				select month, count(*) as procedures, sum(dossiers) as dossiers, sum(overdue) as overdue
				from dossier_count where agency_id = ? group by month order by month desc limit 60""")
			.param(agency.id())
			.query(Month.class)
			.list();
	}

	/**
	 * The dossiers of a period.
	 * @param withFeedback how many feedback names
	 * @return empty when the period is not made of whole months, or a month of one of the
	 * agencies is not counted
	 */
	@Transactional(readOnly = true)
	public Optional<Figures766.Dossiers> of(Scope scope, Period period, long withFeedback) {
		long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
		return this.jdbc.sql("""
				select count(distinct (agency_id, month)), coalesce(sum(dossiers), 0), coalesce(sum(overdue), 0)
				from dossier_count where agency_id = any(?) and month between ? and ?""")
			.params(scope.agencyIds().toArray(Long[]::new), period.from(), period.to())
			.query((row, number) -> (period.isOfWholeMonths() && row.getLong(1) == months * scope.agencyIds().size())
					? Optional.of(new Figures766.Dossiers(row.getLong(2), row.getLong(3), withFeedback))
					: Optional.<Figures766.Dossiers>empty())
			.single();
	}

	/** The sums of one month. */
	public record Month(LocalDate month, long procedures, long dossiers, long overdue) {
	}

	/** A table of counts that was not taken, and why, row by row. */
	public static final class DossiersRefused extends Invalid {

		private final transient List<DossierSheet.Problem> problems;

		DossiersRefused(List<DossierSheet.Problem> problems) {
			super("file", "metrics.dossiers.refused", problems.size());
			this.problems = problems;
		}

		/**
		 * Each as the line in the file (0: a row that is missing), the key of its words
		 * and what they are about.
		 */
		public List<Row> rows() {
			return this.problems.stream()
				.map((one) -> new Row(one.line(), "metrics.dossiers.problem." + one.what(), one.about()))
				.toList();
		}

		/** One row that was refused. */
		public record Row(int line, String messageKey, List<String> about) {
		}

	}

}
