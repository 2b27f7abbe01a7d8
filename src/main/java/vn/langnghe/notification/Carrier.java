package vn.langnghe.notification;

/** One way of telling people, with the server that does it. */
interface Carrier {

	Way way();

	/** Whether there is such a server here. */
	boolean isConfigured();

	/** Whether the server can be reached now; tells it nothing. */
	boolean answers();

	/**
	 * Hands one notice over. Handed over twice it is recognised as the same by its
	 * message id.
	 * @throws Undeliverable when there is nowhere to send it
	 * @throws RuntimeException when it was not taken, see {@link #failure}
	 */
	void carry(ClaimedNotice notice) throws Undeliverable;

	/** What a failure to hand over means. */
	Failure failure(RuntimeException why);

	/** There is nowhere to send a notice, now or later. */
	final class Undeliverable extends Exception {

		private static final long serialVersionUID = 1L;

		private final NoticeState becomes;

		private final String code;

		Undeliverable(NoticeState becomes, String code) {
			super(code);
			this.becomes = becomes;
			this.code = code;
		}

		NoticeState becomes() {
			return this.becomes;
		}

		String code() {
			return this.code;
		}

	}

}
