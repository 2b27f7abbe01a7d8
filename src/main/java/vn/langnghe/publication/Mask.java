package vn.langnghe.publication;

/** What stands in a published text in the place of what could tell who somebody is. */
public enum Mask {

	/** A person's name, of a citizen or an official. */
	NAME,
	/** A telephone number, also spelled out. */
	PHONE,
	/** An e-mail address. */
	EMAIL,
	/** An address on the web, of a profile for instance. */
	LINK,
	/** The number of an identity card, passport or tax payer. */
	ID_NUMBER,
	/** The number of a dossier, a receipt, a certificate or of the case itself. */
	DOSSIER,
	/** A bank account. */
	ACCOUNT,
	/** The licence plate of a vehicle. */
	PLATE,
	/** Where somebody lives, below the commune; also a parcel of land. */
	ADDRESS,
	/** A long number of unknown meaning. */
	NUMBER;

	/** The key of the words in its place. */
	public String messageKey() {
		return "publication.mask." + name();
	}

}
