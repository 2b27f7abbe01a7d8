package vn.langnghe.workflow.rules;

import java.time.Instant;

/**
 * A table that an agency is working on.
 *
 * @param table which table
 * @param agencyId whose
 * @param dmn the file
 * @param follows whether it is the common table as it is: put in force, it ends the
 * agency's own
 * @param edition rises with each change
 * @param changedBy who changed it last
 * @param changedAt when
 */
public record Draft(RuleTable table, long agencyId, String dmn, boolean follows, int edition, String changedBy,
		Instant changedAt) {

	public Sheet sheet() {
		return DmnFile.read(this.dmn).sheet();
	}

}
