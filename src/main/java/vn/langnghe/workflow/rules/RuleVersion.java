package vn.langnghe.workflow.rules;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a table, which never changes.
 *
 * @param id its key
 * @param table which table
 * @param agencyId whose it is; null as delivered with the product
 * @param version its number, counted from 1 for each agency and table
 * @param dmn the file; null when with it the agency's own table ended
 * @param ground why it was put in force
 * @param putBy the name of who put it in force; null as delivered
 * @param putAt when
 * @param beside the delivered version at that moment; null as delivered
 */
public record RuleVersion(long id, RuleTable table, @Nullable Long agencyId, int version, @Nullable String dmn,
		String ground, @Nullable String putBy, Instant putAt, @Nullable Long beside) {

	public boolean delivered() {
		return this.agencyId == null;
	}

	/** How it is called in the audit trail: table, agency, number. */
	String name() {
		return this.table.key() + "-" + (delivered() ? "delivered" : this.agencyId) + "-" + this.version;
	}

	/** Whether the agency's own table ended with it. */
	public boolean ends() {
		return this.dmn == null;
	}

}
