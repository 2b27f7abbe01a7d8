package vn.langnghe.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What Decision 766/QD-TTg asks of the cases of some agencies together: each sort of
 * case, and how many are so. Read from the sums that hold, and counted of the others.
 */
@Component
class Alikes {

	/** Cases of an agency. */
	private static final int MANY = 4;

	private static final String COUNTED = CaseParts.JUDGED + "select alike, sum(cases) from (" + CaseParts.ALIKES
			+ ") l group by alike";

	private final KeptCounts counts;

	private final Clock clock;

	Alikes(KeptCounts counts, Clock clock) {
		this.counts = counts;
		this.clock = clock;
	}

	/** Those that are alike together. */
	List<Judged> judged(List<Long> agencyIds, Period period) {
		return of(agencyIds, period).entrySet()
			.stream()
			.map((one) -> judged(one.getKey().split(" "), one.getValue()))
			.toList();
	}

	private static Judged judged(String[] alike, long cases) {
		return new Judged(Part.valueOf(alike[0]), "t".equals(alike[1]), "t".equals(alike[2]), "t".equals(alike[3]),
				"t".equals(alike[4]), "t".equals(alike[5]), "t".equals(alike[6]), known(alike[7]), known(alike[8]),
				cases);
	}

	private static @Nullable String known(String word) {
		return CaseChoice.NONE.equals(word) ? null : word;
	}

	/**
	 * The agencies that may have a case of a choice; all of them where such cases are
	 * many, since then the first ones have enough.
	 */
	List<Long> having(List<Long> agencyIds, Period period, CaseChoice choice) {
		if (agencyIds.size() == 1) {
			return agencyIds;
		}
		Map<String, Long> meant = of(agencyIds, period);
		meant.entrySet().removeIf((one) -> !choice.mayMean(judged(one.getKey().split(" "), one.getValue())));
		if (meant.values().stream().mapToLong(Long::longValue).sum() > (long) MANY * agencyIds.size()) {
			return agencyIds;
		}
		Set<Long> without = this.counts
			.question(
					"select agency_id from period_sum p where agency_id = any(:agencies)"
							+ " and begins = :begin and ends = :end and not alike && :meant and " + PeriodSums.HOLDS,
					agencyIds, period, period.cut(this.clock))
			.param("meant", meant.keySet().toArray(String[]::new))
			.query(Long.class)
			.set();
		return agencyIds.stream().filter((one) -> !without.contains(one)).toList();
	}

	/** By the text by which {@link CaseParts#ALIKES} groups. */
	Map<String, Long> of(List<Long> agencyIds, Period period) {
		return this.counts.of("alike", COUNTED, agencyIds, period);
	}

}
