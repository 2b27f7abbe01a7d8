package vn.langnghe.notification;

/**
 * Why a notice was not taken.
 *
 * @param code a stable word, without anything of the notice or of the server's answer
 * @param untried the server was not reached, or said that it did nothing: it says nothing
 * about this notice
 * @param serverTrouble the next notice would probably fare the same
 * @param forGood it will never be taken
 */
record Failure(String code, boolean untried, boolean serverTrouble, boolean forGood) {

	/** It says nothing about this notice, and the next would fare the same. */
	static Failure ofTheServer(String code) {
		return new Failure(code, true, true, false);
	}

	/** Perhaps taken, perhaps not; the next would probably fare the same. */
	static Failure uncertain(String code) {
		return new Failure(code, false, true, false);
	}

	/** This one was refused; it is tried again. */
	static Failure ofTheNotice(String code) {
		return new Failure(code, false, false, false);
	}

	/** This one was refused once for all. */
	static Failure forGood(String code) {
		return new Failure(code, false, false, true);
	}

	/** Something nobody thought of. */
	static Failure unknown(RuntimeException failure) {
		return ofTheNotice("failed-" + failure.getClass().getSimpleName());
	}

}
