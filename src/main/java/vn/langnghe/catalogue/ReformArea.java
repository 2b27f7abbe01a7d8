package vn.langnghe.catalogue;

/**
 * The area of administrative reform to which a cause belongs (Resolution 76/NQ-CP of
 * 2021).
 */
public enum ReformArea {

	/** Rules and their making. */
	INSTITUTIONS,
	/** Administrative procedures. */
	PROCEDURES,
	/** How the apparatus is arranged. */
	ORGANISATION,
	/** Officials and their conduct. */
	CIVIL_SERVICE,
	/** Public money. */
	PUBLIC_FINANCE,
	/** E-government and digital government. */
	DIGITAL_GOVERNMENT;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.reform." + name();
	}

}
