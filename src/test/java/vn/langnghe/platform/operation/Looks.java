package vn.langnghe.platform.operation;

/** Makes one reading now that is no part of the running product. */
public final class Looks {

	private Looks() {
	}

	public static void at(Reading<?> reading) {
		reading.look();
	}

}
