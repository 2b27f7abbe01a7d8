package vn.langnghe.metrics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

/**
 * Reads the indicators, as of the moment in which they are asked for.
 */
@Service
public class Indicators {

	private final PeriodSums sums;

	Indicators(PeriodSums sums) {
		this.sums = sums;
	}

	/** The judged cases that are meant, and which of them were answered in the period. */
	static String narrowed(Narrowing narrowing) {
		return CaseParts.JUDGED
				+ """
						, narrowed as (select f.*, coalesce(f.answered_at >= :begin and f.answered_at < :cut, false) as answered_then
						  from judged f where %s)
						"""
					.formatted(narrowing.condition());
	}

	/** Of all cases of some agencies together. */
	public Reading of(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return PeriodSum.together(this.sums.of(agencyIds, period, narrowing));
	}

	/** Of each agency that has any case, by its id. */
	Map<Long, Reading> byAgency(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return this.sums.of(agencyIds, period, narrowing)
			.stream()
			.collect(Collectors.toMap(PeriodSum::agencyId, (sum) -> PeriodSum.together(List.of(sum))));
	}

}
