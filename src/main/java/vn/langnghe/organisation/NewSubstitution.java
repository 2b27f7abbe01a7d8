package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * Somebody to stand in for somebody else.
 *
 * @param agencyId where the hats are worn
 * @param delegation only the signing of replies, while the chairperson is there; else all
 * work of the hats
 * @param absentId in whose place
 * @param substituteId who stands in
 * @param roles under which hats
 * @param from the first day, in Vietnam
 * @param until the last day, in Vietnam
 * @param form by which form of law
 * @param decision the number of the decision, or null
 * @param scope what it is limited to, in words, or null
 */
public record NewSubstitution(long agencyId, boolean delegation, long absentId, long substituteId, Set<Role> roles,
		LocalDate from, LocalDate until, LegalForm form, @Nullable String decision, @Nullable String scope) {

	/** The hats to which the way of a case gives work. */
	public static final Set<Role> SUBSTITUTABLE = Set
		.copyOf(EnumSet.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.HANDLER, Role.CHAIRPERSON));

	private static final int LONGEST_DECISION = 100;

	private static final int LONGEST_SCOPE = 500;

	/**
	 * Checks what needs nothing else to be known.
	 * @throws Invalid when a value breaks its rule
	 */
	public NewSubstitution {
		roles = delegation ? Set.of(Role.CHAIRPERSON) : Set.copyOf(roles);
		decision = words(decision, "decision", LONGEST_DECISION);
		scope = words(scope, "scope", LONGEST_SCOPE);
		if (absentId == substituteId) {
			throw new Invalid("substituteId", "organisation.substitution.oneself");
		}
		if (roles.isEmpty() || !SUBSTITUTABLE.containsAll(roles)) {
			throw new Invalid("roles", "organisation.substitution.roles");
		}
		if (until.isBefore(from)) {
			throw new Invalid("until", "organisation.substitution.backwards");
		}
		if (roles.contains(Role.CHAIRPERSON) && !form.signs()) {
			throw new Invalid("legalForm", "organisation.substitution.form");
		}
		if (form.signs() && decision == null) {
			throw new Invalid("decision", "organisation.substitution.decision");
		}
	}

	private static @Nullable String words(@Nullable String typed, String field, int longest) {
		String words = (typed != null) ? Texts.nfc(typed).strip() : "";
		if (words.length() > longest) {
			throw new Invalid(field, "organisation.account.long");
		}
		return words.isEmpty() ? null : words;
	}

}
