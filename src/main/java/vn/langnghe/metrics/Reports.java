package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;

/**
 * Reports of periods that are over. One is made once, whoever asks for it how often, and
 * stays as it was made.
 */
@Service
@Transactional
public class Reports {

	private final Agencies agencies;

	private final FigureReaders readers;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reports(Agencies agencies, FigureReaders readers, JdbcClient jdbc, Clock clock) {
		this.agencies = agencies;
		this.readers = readers;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Has a report made, unless it is there or being made already.
	 * @throws Invalid when the period lasts or is of days, or when not all agencies under
	 * the agency are this person's to read
	 */
	public void ask(Scope scope, Period period, String language, SignedIn who) {
		if (!period.isNamed()) {
			throw new Invalid("period", "metrics.report.error.days");
		}
		if (!period.isOver(this.clock)) {
			throw new Invalid("period", "metrics.report.error.not-over");
		}
		if (!scope.agencyIds().containsAll(whole(scope.agency().id(), scope.under()).agencyIds())) {
			throw new Invalid("agency", "metrics.error.no-agency");
		}
		order(scope.agency(), scope.under(), period, language, who.staffId());
	}

	/** Keeps the order, unless there is one or the report itself. */
	void order(Agency agency, boolean under, Period period, String language, @Nullable Long by) {
		this.jdbc.sql("""
				insert into report_order (agency_id, under, period, language, ordered_at, ordered_by)
				select :agency, :under, :period, :language, :at, :by where not exists (select from report
				  where agency_id = :agency and under = :under and period = :period and language = :language)
				on conflict do nothing""")
			.param("agency", agency.id())
			.param("under", under)
			.param("period", period.code())
			.param("language", language)
			.param("at", Timestamp.from(this.clock.instant()))
			.param("by", by, Types.BIGINT)
			.update();
	}

	/** An agency, with all directly under it when it is asked for with them. */
	Scope whole(long agencyId, boolean under) {
		List<Agency> all = this.agencies.findAllByOrderById();
		return new Scope(all.stream().filter((one) -> one.id() == agencyId).findFirst().orElseThrow(), under,
				all.stream()
					.filter((one) -> one.id() == agencyId
							|| (under && one.superiorId() != null && one.superiorId() == agencyId))
					.map(Agency::id)
					.toList());
	}

	/** The reports of an agency that are there or being made, the latest period first. */
	@Transactional(readOnly = true)
	public List<Line> of(Agency agency) {
		return this.jdbc.sql("""
				select id, under, period, language, made_at, encode(pdf_sha256, 'hex') as pdf_hash, false as failed
				from report where agency_id = :agency
				union all select null, under, period, language, null, null, not_before is not null
				from report_order where agency_id = :agency
				order by period desc, under, language desc limit 200""")
			.param("agency", agency.id())
			.query(Line.class)
			.list();
	}

	/** A report as a file; empty when there is none that this person may read. */
	@Transactional(readOnly = true)
	public Optional<File> file(long id, ReportFormat format, SignedIn reader) {
		Map<Long, Agency> readable = this.readers.readableBy(reader)
			.stream()
			.collect(Collectors.toMap(Agency::id, Function.identity()));
		return this.jdbc.sql("""
				select agency_id, under, period, language, %s as body from report
				where id = :id and agency_id = any(:agencies)""".formatted(format.name().toLowerCase(Locale.ROOT)))
			.param("id", id)
			.param("agencies", readable.keySet().toArray(Long[]::new))
			.query((row, number) -> new File(readable.get(row.getLong("agency_id")), row.getBoolean("under"),
					row.getString("period"), row.getString("language"), row.getBytes("body")))
			.optional()
			.filter((file) -> readable.keySet().containsAll(whole(file.agency().id(), file.under()).agencyIds()));
	}

	/**
	 * One report.
	 *
	 * @param id null while it is being made
	 * @param under with the agencies under it
	 * @param period the code of its period
	 * @param language in which it is written
	 * @param madeAt when it was made, as of when nothing changes it
	 * @param pdfHash the SHA-256 of the PDF, as it stands in the audit trail
	 * @param failed whether making it failed and is tried again
	 */
	public record Line(@Nullable Long id, boolean under, String period, String language, @Nullable Instant madeAt,
			@Nullable String pdfHash, boolean failed) {
	}

	/**
	 * One report as a file.
	 *
	 * @param agency whose
	 * @param under with the agencies under it
	 * @param period the code of its period
	 * @param language in which it is written
	 * @param body the bytes that were made
	 */
	public record File(Agency agency, boolean under, String period, String language, byte[] body) {
	}

}
