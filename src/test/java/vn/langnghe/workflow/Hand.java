package vn.langnghe.workflow;

/** Everybody who could lay hands on a case, rightly or not. */
enum Hand {

	CITIZEN, RECEPTIONIST, COORDINATOR, HANDLER, OTHER_HANDLER, CHAIRPERSON, SUPERIOR,

	/** Of the same commune, without a part in cases. */
	MANAGER, INSPECTOR, ADMIN,

	/** Wears every hat, in another commune. */
	NEIGHBOUR,

	/** Not signed in, with the code of another case. */
	STRANGER

}
