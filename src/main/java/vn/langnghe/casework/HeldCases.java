package vn.langnghe.casework;

/**
 * The cases on which somebody holds or held work, as a question to the database: what
 * {@link CaseHolders} says of one case, said of many. Left out is what is merely offered
 * to a hat that sees every case of the agency.
 */
public interface HeldCases {

	/**
	 * @return SQL that selects {@code case_id}, some more than once, and binds the person
	 * as {@code staffId} and the day in Vietnam as {@code today}
	 */
	String sql();

}
