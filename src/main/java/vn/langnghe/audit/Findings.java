package vn.langnghe.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts all findings and keeps the first ones: memory stays flat however broken it is.
 */
final class Findings {

	private final List<AuditFinding> first = new ArrayList<>();

	private long count;

	void add(AuditFinding finding) {
		this.count++;
		if (this.first.size() < AuditResult.MOST_FINDINGS) {
			this.first.add(finding);
		}
	}

	long count() {
		return this.count;
	}

	List<AuditFinding> first() {
		return this.first;
	}

}
