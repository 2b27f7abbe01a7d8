package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

/**
 * Whether what this thread does is part of an order for many. Of such a piece nobody is
 * told by itself: {@link BulkNews} tells of the order.
 */
@Component
class OrderInHand {

	private final ThreadLocal<Boolean> inHand = ThreadLocal.withInitial(() -> false);

	boolean is() {
		return this.inHand.get();
	}

	void whileDoing(Runnable piece) {
		this.inHand.set(true);
		try {
			piece.run();
		}
		finally {
			this.inHand.remove();
		}
	}

}
