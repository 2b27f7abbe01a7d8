package vn.langnghe.platform;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it goes into the audit trail.
 *
 * @param chain the hash chain it belongs to: {@code case:<number>},
 * {@code staff:<username>} or {@code system}
 * @param action a stable code, e.g. {@code case.accepted}; its words are the message
 * {@code audit.<action>}
 * @param actor who, under which hat
 * @param agencyId the agency concerned, or null when none is known (a failed login)
 * @param before what was there before, plain values only; never a citizen's identity
 * @param after what is there now, plain values only; with them for whom and by what right
 * the actor wears another's hat
 */
public record AuditFact(String chain, String action, Actor actor, @Nullable Long agencyId, Map<String, String> before,
		Map<String, String> after) {

	public AuditFact {
		before = new TreeMap<>(before);
		after = new TreeMap<>(after);
		if (actor.authority() != null) {
			actor.authority().writeInto(after);
		}
	}

	public static AuditFact ofCase(String caseNumber, String action, Actor actor, long agencyId) {
		return new AuditFact("case:" + caseNumber, action, actor, agencyId, Map.of(), Map.of());
	}

	public static AuditFact ofStaff(String username, String action, Actor actor, @Nullable Long agencyId) {
		return new AuditFact("staff:" + username, action, actor, agencyId, Map.of(), Map.of());
	}

	public static AuditFact ofSystem(String action, Actor actor) {
		return new AuditFact("system", action, actor, null, Map.of(), Map.of());
	}

	/** Something of an agency's administration that belongs to no case and no account. */
	public static AuditFact ofAgency(long agencyId, String action, Actor actor) {
		return new AuditFact("system", action, actor, agencyId, Map.of(), Map.of());
	}

	/** The same fact with one more value of the state before; null leaves it out. */
	public AuditFact was(String name, @Nullable Object value) {
		return new AuditFact(this.chain, this.action, this.actor, this.agencyId, with(this.before, name, value),
				this.after);
	}

	/** The same fact with one more value of the state after; null leaves it out. */
	public AuditFact is(String name, @Nullable Object value) {
		return new AuditFact(this.chain, this.action, this.actor, this.agencyId, this.before,
				with(this.after, name, value));
	}

	private static Map<String, String> with(Map<String, String> values, String name, @Nullable Object value) {
		Map<String, String> more = new TreeMap<>(values);
		if (value != null) {
			more.put(name, value.toString());
		}
		return more;
	}

}
