package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.casework.CaseSight;

/** The cases behind a number of the dashboard. */
@Service
public class IndicatorCases {

	private final JdbcClient jdbc;

	private final PeriodSums sums;

	private final Causes causes;

	private final Clock clock;

	IndicatorCases(JdbcClient jdbc, PeriodSums sums, Causes causes, Clock clock) {
		this.jdbc = jdbc;
		this.sums = sums;
		this.causes = causes;
		this.clock = clock;
	}

	/**
	 * The cases of a sort.
	 * @param reader not shown what that person may not know of
	 * @param after where the list goes on
	 */
	public List<OneCase> of(List<Long> agencyIds, Period period, Narrowing narrowing, Sort sort, long reader,
			Place after, int most) {
		return after.read(having(agencyIds, period, narrowing, sort), most,
				(agencies, more) -> cases(agencies, period, narrowing, sort, reader, after, more));
	}

	/** The agencies that may have any, so that a list of few is not looked for in all. */
	private List<Long> having(List<Long> agencyIds, Period period, Narrowing narrowing, Sort sort) {
		if (agencyIds.size() == 1) {
			return agencyIds;
		}
		if (sort == Plain.FOUND) {
			return this.causes.agencies(agencyIds, period, narrowing);
		}
		if (!narrowing.equals(Narrowing.NONE)) {
			return agencyIds;
		}
		return this.sums.of(agencyIds, period, narrowing)
			.stream()
			.filter((sum) -> sum.hasAny(sort))
			.map(PeriodSum::agencyId)
			.toList();
	}

	private List<OneCase> cases(Long[] agencies, Period period, Narrowing narrowing, Sort sort, long reader,
			Place after, int most) {
		return narrowing
			.bind(this.jdbc
				.sql(Indicators.narrowed(narrowing) + """
						select n.case_id, n.agency_id, n.case_number, n.counted_from, n.part, n.kind, n.office_minutes,
						  n.answer_by, p.code as procedure_code
						from narrowed n left join administrative_procedure p on p.id = n.procedure_id
						where %s
						  and (n.agency_id, n.case_id) > (:agency, :after) and (%s)
						order by n.agency_id, n.case_id limit :most""".formatted(CaseSight.knownTo("n.case_id"),
						sort.condition()))
				.param("agencies", agencies)
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock)))
				.param("reader", reader)
				.param("agency", after.agencyId())
				.param("after", after.caseId())
				.param("most", most))
			.query((row, number) -> new OneCase(row.getLong("case_id"), row.getLong("agency_id"),
					row.getString("case_number"), row.getTimestamp("counted_from").toInstant(),
					Part.valueOf(row.getString("part")), row.getString("kind"), row.getString("procedure_code"),
					row.getObject("office_minutes", Integer.class), row.getTimestamp("answer_by").toInstant()))
			.list();
	}

	/** What the cases of a list have in common. */
	public interface Sort {

		/** In words, for the address. */
		String code();

		/** The condition on a judged and narrowed case. */
		String condition();

		/**
		 * Those of an indicator that are so, that are not so, or all; or of one of the
		 * plain sorts.
		 */
		static @Nullable Sort of(String code) {
			String[] both = code.split("\\.", 2);
			for (Plain plain : Plain.values()) {
				if (plain.name().equals(code)) {
					return plain;
				}
			}
			for (Indicator indicator : Indicator.values()) {
				if (indicator.name().equals(both[0]) && both.length == 2) {
					for (Side side : Side.values()) {
						if (side.name().equals(both[1])) {
							return new OfIndicator(indicator, side);
						}
					}
				}
			}
			return null;
		}

	}

	/** Of a number that is no share. */
	public enum Plain implements Sort {

		/** Came in. */
		RECEIVED("received"),
		/** Nothing was left to do from then on. */
		SETTLED("settled_at < :cut"),
		/** Answered. */
		ANSWERED("answered_then"),
		/** Found true, with a cause. */
		FOUND(Causes.FOUND);

		private final String condition;

		Plain(String condition) {
			this.condition = condition;
		}

		@Override
		public String code() {
			return name();
		}

		@Override
		public String condition() {
			return this.condition;
		}

	}

	/** On which side of the fraction. */
	public enum Side {

		ALL, YES, NO

	}

	/**
	 * Of an indicator.
	 *
	 * @param indicator which
	 * @param side which of its cases
	 */
	public record OfIndicator(Indicator indicator, Side side) implements Sort {

		@Override
		public String code() {
			return this.indicator.name() + "." + this.side.name();
		}

		@Override
		public String condition() {
			String so = switch (this.side) {
				case ALL -> "true";
				case YES -> "(" + this.indicator.so() + ")";
				case NO -> "not (" + this.indicator.so() + ")";
			};
			return "(" + this.indicator.of() + ") and " + so;
		}

	}

	/**
	 * One case, without anything about persons.
	 *
	 * @param caseId the case
	 * @param agencyId who has it
	 * @param number its number
	 * @param countedFrom when its clock started
	 * @param part where it stood
	 * @param kind its kind
	 * @param procedureCode what it is about
	 * @param officeMinutes working minutes in the office until the answer or other end
	 * @param answerBy until when it had to be answered
	 */
	public record OneCase(long caseId, long agencyId, String number, Instant countedFrom, Part part,
			@Nullable String kind, @Nullable String procedureCode, @Nullable Integer officeMinutes, Instant answerBy) {

		/** Where a list that ends with it goes on. */
		public Place place() {
			return new Place(this.agencyId, this.caseId);
		}

	}

}
