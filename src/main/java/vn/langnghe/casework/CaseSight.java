package vn.langnghe.casework;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.VietnamTime;

/**
 * What {@link CaseAccess#sees} says of one case, said of many as a part of a question to
 * the database: so that what a person may not see is neither found, nor counted, nor
 * waited for.
 */
@Component
public class CaseSight {

	private static final String HATS = CaseAccess.WHOLE_AGENCY.stream()
		.map((role) -> "'" + role.name() + "'")
		.sorted()
		.collect(Collectors.joining(", ", "(", ")"));

	private static final String KNOWN = "(not (c.subjects @> array[:reader::bigint])"
			+ " and (c.locked_to is null or c.locked_to = :reader))";

	private static final String WHOLE = "select distinct agency_id from hat where staff_id = :reader and role in "
			+ HATS;

	private static final String IN_PLACE = """
			select distinct agency_id, principal_id from standing_in(:reader, :today)
			where not delegated and role in %s""".formatted(HATS);

	/** Beside those of the agencies all of whose cases the person sees anyway. */
	private static final String OWN = """
			select c.id from case_file c where c.handler_id = :reader and c.agency_id <> all(:whole)
			union
			select c.id from (%s) held join case_file c on c.id = held.case_id where c.agency_id <> all(:whole)""";

	private final HeldCases held;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseSight(HeldCases held, JdbcClient jdbc, Clock clock) {
		this.held = held;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The condition that a reader, bound as {@code reader}, may know of the case
	 * {@code c} at all: nothing about the reader or locked to another.
	 */
	public static String known() {
		return KNOWN;
	}

	/**
	 * The same of a case that the question does not read, in a list behind figures.
	 * @param caseId the column with the case
	 */
	public static String knownTo(String caseId) {
		return "not exists (select 1 from case_file c where c.id = " + caseId + " and not " + KNOWN + ")";
	}

	/** What a person sees today, for the hats worn, those stood in for, and own work. */
	@Transactional(readOnly = true)
	public Sight of(long staffId) {
		List<Long> whole = this.jdbc.sql(WHOLE).param("reader", staffId).query(Long.class).list();
		List<InPlace> inPlace = this.jdbc.sql(IN_PLACE)
			.param("reader", staffId)
			.param("today", VietnamTime.today(this.clock))
			.query(InPlace.class)
			.list();
		List<Long> own = this.jdbc.sql(OWN.formatted(this.held.sql()))
			.param("reader", staffId)
			.param("whole", whole.toArray(Long[]::new))
			.param("staffId", staffId)
			.param("today", VietnamTime.today(this.clock))
			.query(Long.class)
			.list();
		return new Sight(staffId, whole, inPlace, own);
	}

	/**
	 * In whose place a person sees an agency's cases, except those about that one.
	 *
	 * @param agencyId where
	 * @param principalId in whose place
	 */
	record InPlace(long agencyId, long principalId) {
	}

	/**
	 * What one person sees.
	 *
	 * @param staffId the person
	 * @param whole the agencies whose cases the person sees for a hat of the own
	 * @param inPlace the same in the place of others
	 * @param own the keys of other cases in which the person has or had a part
	 */
	public record Sight(long staffId, List<Long> whole, List<InPlace> inPlace, List<Long> own) {

		/** As the hats of a whole agency, or of those in whose place. */
		private static final String OFFICE = """
				(c.agency_id = any(:sightWhole)
				  or exists (select 1 from unnest(:sightPlaces::bigint[], :sightPrincipals::bigint[]) i(agency, principal)
				    where i.agency = c.agency_id and not (c.subjects @> array[i.principal])))""";

		private static final String SEEN = """
				(not (c.subjects @> array[:sightReader]::bigint[]) and (c.locked_to = :sightReader
				  or c.locked_to is null and (c.id = any(:sightOwn) or %s)))""".formatted(OFFICE);

		/** The condition that the person may see the case {@code c}. */
		public String seen() {
			return SEEN;
		}

		/** The same, and not only as whom the case was given to. */
		String seenByOffice() {
			return "(not (c.subjects @> array[:sightReader]::bigint[]) and c.locked_to is null and " + OFFICE + ")";
		}

		/** The agencies of which the person sees cases that are not the own. */
		public List<Long> agencies() {
			return Stream.concat(this.whole.stream(), this.inPlace.stream().map(InPlace::agencyId)).distinct().toList();
		}

		/** Binds what the conditions ask for. */
		public StatementSpec bind(StatementSpec question) {
			return question.param("sightReader", this.staffId)
				.param("sightWhole", this.whole.toArray(Long[]::new))
				.param("sightPlaces", this.inPlace.stream().map(InPlace::agencyId).toArray(Long[]::new))
				.param("sightPrincipals", this.inPlace.stream().map(InPlace::principalId).toArray(Long[]::new))
				.param("sightOwn", this.own.toArray(Long[]::new));
		}

	}

}
