package vn.langnghe.platform.operation;

import org.springframework.boot.test.context.TestComponent;

/**
 * Makes the operator's readings now, in this thread, so that a test knows when; inside a
 * transaction they see what is not committed, and nobody else has to.
 */
@TestComponent
public class Looking {

	private final Lookout lookout;

	Looking(Lookout lookout) {
		this.lookout = lookout;
	}

	public void look() {
		this.lookout.look();
	}

}
