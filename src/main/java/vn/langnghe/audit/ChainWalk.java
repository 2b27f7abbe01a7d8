package vn.langnghe.audit;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.langnghe.audit.AuditFinding.Kind;

/**
 * Follows one chain, entry by entry, to the first place where it is broken. What comes
 * after that place is not judged: it rests on what is broken.
 */
final class ChainWalk {

	private static final byte[] NOTHING = new byte[0];

	private final String chain;

	private @Nullable StoredEntry last;

	/** The first entry that no seal has confirmed yet. */
	private @Nullable StoredEntry unconfirmed;

	private @Nullable AuditFinding finding;

	ChainWalk(String chain) {
		this.chain = chain;
	}

	void step(StoredEntry entry) {
		if (this.finding != null) {
			return;
		}
		if (this.unconfirmed == null) {
			this.unconfirmed = entry;
		}
		this.finding = judge(entry);
		if (entry.isSealed()) {
			this.unconfirmed = null;
		}
		this.last = entry;
	}

	private @Nullable AuditFinding judge(StoredEntry entry) {
		int expected = lastSeq() + 1;
		if (entry.seq() > expected) {
			return new AuditFinding(Kind.MISSING, this.chain, expected, null, null);
		}
		if (entry.seq() < expected) {
			return broken(Kind.EDITED, entry, null);
		}
		if (!entry.isWhole()) {
			Integer before = writtenAs(entry);
			return (before != null) ? broken(Kind.REORDERED, entry, (long) before) : broken(Kind.EDITED, entry, null);
		}
		if (!entry.follows((this.last != null) ? this.last.hash() : NOTHING)) {
			// Whole in itself: so the one before was replaced, unless a seal vouches for
			// it.
			boolean other = this.last != null && !this.last.isSealed();
			return broken(Kind.EDITED, other ? Objects.requireNonNull(this.last) : entry, null);
		}
		if (entry.breaksItsSeal()) {
			return broken(Kind.REWRITTEN, Objects.requireNonNull(this.unconfirmed), entry.sealNo());
		}
		return null;
	}

	/**
	 * The number under which an entry was written, or null when its values were changed.
	 */
	private static @Nullable Integer writtenAs(StoredEntry entry) {
		int furthest = entry.seq() + 1000;
		for (int seq = 1; seq < furthest; seq++) {
			if (entry.fits(seq)) {
				return seq;
			}
		}
		return null;
	}

	/**
	 * Compares what was walked with where the chain must end.
	 * @param end the chain's end, or null when neither a head nor a seal knows the chain
	 * @return the first place where the chain is broken, or null
	 */
	@Nullable AuditFinding arrive(@Nullable ChainEnd end) {
		return (this.finding != null) ? this.finding : judgeEnd(end);
	}

	private @Nullable AuditFinding judgeEnd(@Nullable ChainEnd end) {
		int seq = lastSeq();
		int sealed = (end != null && end.sealedSeq() != null) ? end.sealedSeq() : 0;
		int head = (end != null && end.headSeq() != null) ? end.headSeq() : 0;
		if (this.last == null) {
			return new AuditFinding(Kind.CHAIN_DROPPED, this.chain, 1, null, (end != null) ? end.sealNo() : null);
		}
		if (Math.max(head, sealed) > seq) {
			return new AuditFinding(Kind.TAIL_CUT, this.chain, seq + 1, null, (long) Math.max(head, sealed));
		}
		if (end == null || end.headSeq() == null) {
			return broken(Kind.HEAD_MISSING, this.last, null);
		}
		if (head < seq || !Arrays.equals(end.headHash(), this.last.hash())) {
			return broken(Kind.HEAD_CHANGED, this.last, null);
		}
		return null;
	}

	private int lastSeq() {
		return (this.last != null) ? this.last.seq() : 0;
	}

	private AuditFinding broken(Kind kind, StoredEntry entry, @Nullable Long other) {
		return new AuditFinding(kind, this.chain, entry.seq(), entry.id(), other);
	}

}
