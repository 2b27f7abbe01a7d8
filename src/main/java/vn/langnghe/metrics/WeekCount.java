package vn.langnghe.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The feedback of one week beside that of the weeks before, of an agency or of one
 * procedure at it.
 *
 * @param agencyId the agency
 * @param procedureId the procedure, null for all that came to the agency
 * @param observed cases of the week
 * @param days working days of the week
 * @param before cases of the weeks before
 * @param daysBefore working days of the weeks before
 * @param weeksBefore how many weeks before are known
 */
record WeekCount(long agencyId, @Nullable Long procedureId, int observed, int days, int before, int daysBefore,
		int weeksBefore) {

	/**
	 * How many cases are usual in as many working days. One case is added to what came
	 * before, so that after a silence nothing is impossible, only rare.
	 */
	double expected() {
		return (this.before + 1.0) * this.days / this.daysBefore;
	}

	/** The probability of as many cases or more when nothing has changed. */
	double chance() {
		return PoissonChart.chance(this.observed, expected());
	}

}
