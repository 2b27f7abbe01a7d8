package vn.langnghe.audit;

import org.jspecify.annotations.Nullable;

/**
 * One place where the audit trail is not as it was written.
 *
 * @param kind what is wrong
 * @param chain the chain, or {@code seals} for the seals themselves
 * @param seq the number of the entry in its chain (of the seal, for seals)
 * @param entryId the entry's id in the database, or null when it is gone
 * @param other what helps to understand: the number it was written under (reordered), the
 * seal it contradicts (rewritten, dropped), the last number there should be (tail cut);
 * else null
 */
public record AuditFinding(Kind kind, String chain, long seq, @Nullable Long entryId, @Nullable Long other) {

	static final String SEALS = "seals";

	static AuditFinding ofSeal(Kind kind, long number) {
		return new AuditFinding(kind, SEALS, number, null, null);
	}

	/** What was done to the trail. */
	public enum Kind {

		/** The values of the entry are not those that were hashed. */
		EDITED,
		/** The entry is gone although later ones are there. */
		MISSING,
		/** The entry was written under another number. */
		REORDERED,
		/** The end of the chain is gone, from this entry on. */
		TAIL_CUT,
		/** The chain's head does not fit the chain's last entry. */
		HEAD_CHANGED,
		/** The chain has entries but no head. */
		HEAD_MISSING,
		/** Nothing of the chain is left. */
		CHAIN_DROPPED,
		/**
		 * The chain is whole in itself but not the one that was sealed: rewritten from
		 * here.
		 */
		REWRITTEN,
		/** The seal is not the hash of what it lists. */
		SEAL_EDITED,
		/** The seal is gone although later ones are there. */
		SEAL_MISSING,
		/**
		 * The copy kept elsewhere has another seal under this number, or one that is
		 * gone.
		 */
		SEAL_NOT_AS_IN_COPY,
		/** This line of the copy kept elsewhere cannot be read. */
		COPY_UNREADABLE;

		/** The key of the sentence that names the place. */
		public String messageKey() {
			return "audit.check.finding." + name();
		}

	}

}
