package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.NotFound;
import vn.langnghe.workflow.BulkAct;
import vn.langnghe.workflow.NewBulkOrder;

/**
 * What is sent to do one thing to many pieces of work. {@code scope} says whether the
 * ticked {@code items} are meant or all that {@code tab}, {@code role}, {@code step} and
 * {@code q} show; {@code go} is there once the handler was to be chosen.
 */
record BulkForm(@Nullable String key, @Nullable String act, @Nullable String scope, @Nullable List<Long> items,
		@Nullable Long handler, @Nullable String go, @Nullable String tab, @Nullable String role, @Nullable String step,
		@Nullable String q) {

	private static final int LONGEST_KEY = 40;

	/**
	 * @throws NotFound when it is nothing that a page of ours sends
	 */
	NewBulkOrder order() {
		if (this.key == null || this.key.isBlank() || this.key.length() > LONGEST_KEY || this.act == null) {
			throw new NotFound();
		}
		InboxAddress address = address();
		return new NewBulkOrder(this.key, act(this.act), this.handler, isWhole() ? List.of() : ticked(),
				isWhole() ? new NewBulkOrder.Whole(address.tab(), address.filter()) : null);
	}

	boolean isWhole() {
		return "whole".equals(this.scope);
	}

	List<Long> ticked() {
		return (this.items != null) ? List.copyOf(this.items) : List.of();
	}

	InboxAddress address() {
		return InboxAddress.of(this.tab, this.role, this.step, this.q);
	}

	private static BulkAct act(String code) {
		try {
			return BulkAct.valueOf(code.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
