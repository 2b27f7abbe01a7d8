package vn.langnghe.bench;

import java.util.concurrent.TimeUnit;

/** Keeps a pace. */
final class Pace {

	private Pace() {
	}

	/**
	 * Waits until then, not at all when that is over.
	 * @param nanoTime of {@link System#nanoTime()}
	 */
	static void waitFor(long nanoTime) throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
	}

}
