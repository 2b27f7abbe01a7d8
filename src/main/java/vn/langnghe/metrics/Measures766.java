package vn.langnghe.metrics;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.metrics.CaseChoice.Figure;

/** The figures of Decision 766/QD-TTg of some agencies and a period. */
@Service
@Transactional(readOnly = true)
public class Measures766 {

	private final CaseParts parts;

	private final DossierCounts dossiers;

	private final FigureLimits limits;

	Measures766(CaseParts parts, DossierCounts dossiers, FigureLimits limits) {
		this.parts = parts;
		this.dossiers = dossiers;
		this.limits = limits;
	}

	/** The figures, counted as of the end of the period or, while it lasts, of now. */
	public Figures766 of(Scope scope, Period period) {
		long withFeedback = this.parts.dossiersWithFeedback(scope, period);
		CaseParts.Sums sums = this.parts.of(scope, period);
		return new Figures766(sums.judged(), sums.agencies(),
				this.dossiers.of(scope, period, withFeedback).orElse(null));
	}

	/** What a figure is worth at most, and from which rate on, in a period. */
	public Worth worth(Figure figure, Period period) {
		String points = switch (figure) {
			case ON_TIME -> "points-on-time";
			case HANDLING -> "points-handling";
			case DOSSIERS -> "points-dossiers";
			case SHARE, ON_TIME_RAW -> throw new IllegalArgumentException("no points for " + figure);
		};
		return new Worth(this.limits.of(points, period.to()), this.limits.of("full-rate", period.to()),
				this.limits.isVerified(points, period.to()));
	}

	/**
	 * What a figure is worth.
	 *
	 * @param most points
	 * @param fullRate in per cent, from which on all are given
	 * @param verified whether the points were read in the decision
	 */
	public record Worth(int most, int fullRate, boolean verified) {
	}

}
