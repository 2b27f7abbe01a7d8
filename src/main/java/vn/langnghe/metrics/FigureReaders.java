package vn.langnghe.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/**
 * Whose figures a person may read: those of each agency at which the person follows the
 * figures, is its head or inspects it, and of the agencies under it.
 */
@Service
@Transactional(readOnly = true)
public class FigureReaders {

	private final Agencies agencies;

	private final JdbcClient jdbc;

	private final Clock clock;

	FigureReaders(Agencies agencies, JdbcClient jdbc, Clock clock) {
		this.agencies = agencies;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The agencies whose figures a person may read, by name. */
	public List<Agency> readableBy(SignedIn reader) {
		Set<Long> readable = ids("""
				with own as (select agency_id from hat where staff_id = :me
				    and role in ('MANAGER', 'CHAIRPERSON', 'INSPECTOR')
				  union select agency_id from standing_in(:me, :today) where role = 'CHAIRPERSON' and not delegated)
				select id from agency where id in (select agency_id from own)
				  or superior_id in (select agency_id from own)""", reader);
		return this.agencies.findAllByOrderById().stream().filter((agency) -> readable.contains(agency.id())).toList();
	}

	/** The agencies in which a person may open the cases of a list. */
	public Set<Long> opensCasesOf(SignedIn reader) {
		return ids("""
				select agency_id from hat where staff_id = :me
				  and role in ('CHAIRPERSON', 'INSPECTOR', 'COORDINATOR', 'RECEPTIONIST')
				union select agency_id from standing_in(:me, :today)
				  where role in ('CHAIRPERSON', 'COORDINATOR', 'RECEPTIONIST') and not delegated""", reader);
	}

	/**
	 * What a person asked for.
	 * @param code of the agency; without one the person's own, or the first readable
	 * @param under with the agencies under it
	 * @throws Invalid when there is no such agency, or not for this person
	 */
	public Scope scope(@Nullable String code, boolean under, SignedIn reader) {
		List<Agency> readable = readableBy(reader);
		Agency agency = ((code == null || code.isBlank())
				? readable.stream()
					.filter((one) -> one.id() == reader.agencyId())
					.findFirst()
					.or(() -> readable.stream().findFirst())
				: readable.stream().filter((one) -> one.code().equals(code.strip())).findFirst())
			.orElseThrow(() -> new Invalid("agency", "metrics.error.no-agency"));
		Stream<Agency> all = readable.stream()
			.filter((one) -> one.id() == agency.id()
					|| (under && one.superiorId() != null && one.superiorId() == agency.id()));
		return new Scope(agency, under, all.map(Agency::id).toList());
	}

	private Set<Long> ids(String sql, SignedIn reader) {
		return this.jdbc.sql(sql)
			.param("me", reader.staffId())
			.param("today", VietnamTime.today(this.clock))
			.query(Long.class)
			.set();
	}

}
