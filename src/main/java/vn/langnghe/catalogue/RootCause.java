package vn.langnghe.catalogue;

/** Why what was found went wrong; part of every finding (design). */
public enum RootCause {

	/** Somebody did not know how. */
	COMPETENCE,
	/** Somebody did not want to. */
	ATTITUDE,
	/** The steps of the office are badly arranged. */
	PROCESS,
	/** Too much work for too few people. */
	WORKLOAD,
	/** Machines, rooms or lines failed. */
	EQUIPMENT,
	/** A system failed or does not fit. */
	SOFTWARE,
	/** The rule itself is the cause. */
	REGULATION,
	/** Offices waited for each other. */
	COORDINATION;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.cause." + name();
	}

}
