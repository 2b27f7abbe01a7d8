package vn.langnghe.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Sha256;

/**
 * An act on many pieces of work, as its form says it.
 *
 * @param key of the form, by which a form sent twice is known
 * @param act what is to be done
 * @param handlerId who shall handle the cases, for {@link BulkAct#ASSIGN} alone
 * @param items the work that was ticked
 * @param whole instead of that, all work of a part of the inbox under a filter
 */
public record NewBulkOrder(String key, BulkAct act, @Nullable Long handlerId, List<Long> items, @Nullable Whole whole) {

	/**
	 * What makes two orders of a person the same: the same form with the same words. A
	 * form that was changed after it was sent is another order.
	 */
	byte[] mark() {
		return Sha256.of(toString().getBytes(StandardCharsets.UTF_8));
	}

	/** All work of a part of the inbox under a filter, the first by deadline. */
	public record Whole(Inbox.Tab tab, Inbox.Filter filter) {
	}

}
