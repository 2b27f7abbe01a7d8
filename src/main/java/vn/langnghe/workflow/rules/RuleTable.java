package vn.langnghe.workflow.rules;

import java.util.Locale;
import java.util.stream.Stream;

import vn.langnghe.platform.NotFound;

/** The decision tables, each a file of {@code processes/} and one decision in it. */
public enum RuleTable {

	/** How many working days a step has. */
	DEADLINES(true),
	/** Who signs, and who looks at a case again. */
	APPROVAL(true),
	/**
	 * Which department is proposed to handle a case. Departments are each agency's own,
	 * so one agency's table says nothing to another.
	 */
	ROUTING(false);

	private final boolean inherited;

	RuleTable(boolean inherited) {
		this.inherited = inherited;
	}

	/**
	 * The table of a name.
	 * @throws NotFound when there is none
	 */
	public static RuleTable of(String key) {
		return Stream.of(values()).filter((one) -> one.key().equals(key)).findFirst().orElseThrow(NotFound::new);
	}

	/** The id of its decision, its name in addresses and in the database. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether an agency without a table of its own takes its superior's. */
	public boolean inherited() {
		return this.inherited;
	}

	/** The key of its name in the messages. */
	public String messageKey() {
		return "rules.table." + key();
	}

}
