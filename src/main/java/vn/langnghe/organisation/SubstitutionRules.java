package vn.langnghe.organisation;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import vn.langnghe.platform.Invalid;

/**
 * What may be entered beside the substitutions that there are: whoever asks on any day
 * who does somebody's work comes to exactly one person, in a few steps.
 */
final class SubstitutionRules {

	/** The most links from whoever is absent to whoever does the work. */
	static final int LONGEST = 6;

	private final List<Link> others;

	/**
	 * @param others those of the same agency that are not over
	 */
	SubstitutionRules(List<Link> others) {
		this.others = others;
	}

	/**
	 * @throws Invalid when the same person has a substitute for the same hat on one of
	 * the days, a chain would come back to its beginning or grow too long, or what was
	 * authorised (TUQ.) would be passed on
	 */
	void check(Link link) {
		if (beside(link).anyMatch((other) -> other.delegation() == link.delegation() && other.absent() == link.absent()
				&& (!link.delegation() || other.substitute() == link.substitute()))) {
			throw new Invalid("from", "organisation.substitution.overlaps");
		}
		if (!link.delegation()) {
			link.roles().forEach((role) -> checkChain(link.within(link, role)));
		}
	}

	private void checkChain(Link link) {
		int after = longest(link, link, Link::substitute, Link::absent, 1);
		int before = longest(link, link, Link::absent, Link::substitute, 1);
		if (after + before - 1 > LONGEST) {
			throw new Invalid("substituteId", "organisation.substitution.long-chain");
		}
	}

	/** Follows the chain from a link in one direction; how many links that makes. */
	private int longest(Link start, Link link, ToLongFunction<Link> end, ToLongFunction<Link> beginning, int length) {
		Role role = link.roles().iterator().next();
		int most = length;
		for (Link next : chained(link).filter((one) -> beginning.applyAsLong(one) == end.applyAsLong(link)).toList()) {
			if (end.applyAsLong(next) == beginning.applyAsLong(start)) {
				throw new Invalid("substituteId", "organisation.substitution.loop");
			}
			if (length >= LONGEST) {
				throw new Invalid("substituteId", "organisation.substitution.long-chain");
			}
			Link earlier = (next.absent() == link.substitute()) ? link : next;
			if (earlier.form() == LegalForm.TUQ) {
				throw new Invalid("substituteId", "organisation.substitution.passed-on");
			}
			most = Math.max(most, longest(start, next.within(link, role), end, beginning, length + 1));
		}
		return most;
	}

	private Stream<Link> chained(Link link) {
		return beside(link).filter((other) -> !other.delegation());
	}

	private Stream<Link> beside(Link link) {
		return this.others.stream().filter((other) -> other.sharesARoleWith(link) && other.sharesADayWith(link));
	}

}
