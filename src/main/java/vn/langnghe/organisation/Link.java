package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.Set;

/**
 * One substitution as a link of a chain.
 *
 * @param delegation it is not passed on and so never part of a chain
 * @param absent in whose place
 * @param substitute who stands in
 * @param roles under which hats
 * @param from the first day
 * @param until the last day
 * @param form by which form of law
 */
record Link(boolean delegation, long absent, long substitute, Set<Role> roles, LocalDate from, LocalDate until,
		LegalForm form) {

	boolean sharesARoleWith(Link other) {
		return this.roles.stream().anyMatch(other.roles::contains);
	}

	boolean sharesADayWith(Link other) {
		return !this.from.isAfter(other.until) && !other.from.isAfter(this.until);
	}

	/** The days and one hat that both have, as seen from this link. */
	Link within(Link other, Role role) {
		return new Link(this.delegation, this.absent, this.substitute, Set.of(role),
				this.from.isAfter(other.from) ? this.from : other.from,
				this.until.isBefore(other.until) ? this.until : other.until, this.form);
	}

}
