package vn.langnghe.audit;

import java.util.List;

/**
 * What a check of the whole audit trail found.
 *
 * @param chains how many chains were checked
 * @param entries how many entries were recomputed
 * @param seals how many seals were recomputed
 * @param unsealed how many entries no seal covers yet
 * @param copiedSeals how many seals were compared with a copy kept elsewhere
 * @param broken in how many places the trail is broken; within a chain only the first
 * counts
 * @param findings the first of these places, seals first, then by chain; at most
 * {@value #MOST_FINDINGS}
 */
public record AuditResult(long chains, long entries, long seals, long unsealed, long copiedSeals, long broken,
		List<AuditFinding> findings) {

	static final int MOST_FINDINGS = 20;

	public AuditResult {
		findings = List.copyOf(findings);
	}

	/** Whether everything is as it was written. */
	public boolean isWhole() {
		return this.broken == 0;
	}

}
