package vn.langnghe.catalogue;

/** Why feedback is not accepted. Each says what the sender can do instead. */
public enum RefusalReason {

	/** Not written in Vietnamese. */
	NOT_VIETNAMESE(Basis.DECREE),
	/** Nobody can tell what is meant, even after asking. */
	UNCLEAR(Basis.DECREE),
	/** No name, address or contact. */
	NO_CONTACT(Basis.DECREE),
	/** Not about the handling or the rules of an administrative procedure. */
	OUT_OF_SCOPE(Basis.DECREE),
	/** Advertising, abuse, or a test. */
	SPAM(Basis.DESIGN),
	/** Answered before, and nothing new is said. */
	ALREADY_ANSWERED(Basis.DESIGN),
	/** Another agency is already handling the same matter. */
	WITH_OTHER_AGENCY(Basis.DESIGN),
	/** A court has ruled, and the ruling is in force. */
	COURT_RULING(Basis.DESIGN);

	/** Where a reason comes from. */
	public enum Basis {

		/** Decree 20/2008/NĐ-CP art. 7. */
		DECREE,
		/** A choice of this product, which an agency may argue with. */
		DESIGN;

		/** The key of its name in the messages. */
		public String messageKey() {
			return "catalogue.refusal.basis." + name();
		}

	}

	private final Basis basis;

	RefusalReason(Basis basis) {
		this.basis = basis;
	}

	/** Whether the decree knows the reason, or only we do. */
	public Basis basis() {
		return this.basis;
	}

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.refusal." + name();
	}

	/** The key of the sentence that tells the sender the right channel. */
	public String channelKey() {
		return messageKey() + ".channel";
	}

}
