package vn.langnghe.casework;

import org.springframework.boot.test.context.TestComponent;

/**
 * Looks for broken promises now, in this thread, so that a test knows when.
 */
@TestComponent
public class PromisesWatched {

	private final PromiseWatch watch;

	PromisesWatched(PromiseWatch watch) {
		this.watch = watch;
	}

	public void look() {
		this.watch.look();
	}

}
