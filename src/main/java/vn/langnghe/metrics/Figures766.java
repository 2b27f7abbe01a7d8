package vn.langnghe.metrics;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The figures of Decision 766/QD-TTg about feedback, made of judged cases. Knows the
 * formulas and nothing else.
 */
public final class Figures766 {

	private final List<Judged> judged;

	private final List<CaseParts.OfAgency> agencies;

	private final @Nullable Dossiers dossiers;

	/**
	 * @param judged the cases that were received or in hand in the period, each once
	 * @param agencies the same of each agency
	 * @param dossiers the agency's dossiers of the period, null when they are not known
	 */
	public Figures766(List<Judged> judged, List<CaseParts.OfAgency> agencies, @Nullable Dossiers dossiers) {
		this.judged = List.copyOf(judged);
		this.agencies = List.copyOf(agencies);
		this.dossiers = dossiers;
	}

	/** On time and satisfaction of each agency that has any case. */
	public List<CaseParts.OfAgency> byAgency() {
		return this.agencies;
	}

	/** How many cases of some sort were received or in hand. */
	public long count(Predicate<Judged> which) {
		return this.judged.stream().filter(which).mapToLong(Judged::cases).sum();
	}

	/** Received of a nature ÷ received; null is what is not classified yet. */
	public Rate shareOfNature(@Nullable String nature) {
		return new Rate(count((one) -> one.received() && Objects.equals(one.nature(), nature)),
				count(Judged::received));
	}

	/** Received of a kind ÷ received; null is what has none yet. */
	public Rate shareOfKind(@Nullable String kind) {
		return new Rate(count((one) -> one.received() && Objects.equals(one.kind(), kind)), count(Judged::received));
	}

	/** (open, refused, asked, answered and published on time) ÷ received or in hand. */
	public Rate onTime() {
		return new Rate(count(Judged::onTime), count((one) -> true));
	}

	/** The same with the waiting for the citizen counted. */
	public Rate onTimeRaw() {
		return new Rate(count(Judged::onTimeRaw), count((one) -> true));
	}

	/** What stands in one part, and how much of it is on time. */
	public Rate onTime(Part part) {
		return new Rate(count((one) -> one.part() == part && one.onTime()), count((one) -> one.part() == part));
	}

	/** (all − {dissatisfied, fed back again, overdue}, each once) ÷ first received. */
	public Rate handling() {
		return new Rate(count((one) -> one.isFirstReceived() && !one.isUnhappy()), count(Judged::isFirstReceived));
	}

	/** 100 − (overdue + with feedback) ÷ dossiers. */
	public Rate dossiers() {
		return (this.dossiers != null)
				? new Rate(this.dossiers.all() - this.dossiers.overdue() - this.dossiers.withFeedback(),
						this.dossiers.all())
				: new Rate(0, 0);
	}

	/**
	 * Dossiers of administrative procedures.
	 *
	 * @param all that were handled
	 * @param overdue those that were late
	 * @param withFeedback those that feedback names, each once
	 */
	public record Dossiers(long all, long overdue, long withFeedback) {
	}

}
