package vn.langnghe.letters;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Signature;

/**
 * A letter that there is of a case.
 *
 * @param kind what kind of letter it is
 * @param ordinal which of its kind, from one on
 * @param agencyId whose letter it is
 * @param at when what it tells of happened
 * @param own what it tells, for the placeholders of its kind
 * @param signature what stands under it, or null for nothing
 * @param reply the reply, for the letter of one; else null
 */
record CaseLetter(LetterKind kind, int ordinal, long agencyId, Instant at, Map<Placeholder, String> own,
		@Nullable Signature signature, @Nullable Reply reply) {

	/** What stands for it in an address. */
	String code() {
		return this.kind.code(this.ordinal);
	}

}
