package vn.langnghe.organisation;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Authority;

/**
 * A hat of somebody else under which a person may act today.
 *
 * @param agencyId where the hat is worn
 * @param role the hat
 * @param principalId whose hat it is
 * @param principal that person's name
 * @param form by which form of law this person stands in
 * @param decision the number of the decision, or null
 * @param delegated only to sign replies
 */
public record StandIn(long agencyId, Role role, long principalId, String principal, LegalForm form,
		@Nullable String decision, boolean delegated) {

	/** By what right. */
	public Authority authority() {
		return new Authority(this.principalId, this.principal, this.form.name(), this.decision);
	}

}
