package vn.langnghe.platform;

/**
 * The append-only record of who did what, when and under which hat. Recording happens in
 * the caller's transaction: what is rolled back was never recorded, what is committed
 * always is. For a refusal, which has no transaction of its own, one is opened.
 */
public interface AuditTrail {

	/**
	 * Appends one fact to the chain it names.
	 * @param fact what happened
	 */
	void record(AuditFact fact);

}
