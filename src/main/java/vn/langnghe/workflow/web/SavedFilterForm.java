package vn.langnghe.workflow.web;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to keep a filter: its name, whether the inbox shall open with it, and what
 * of the inbox is looked at.
 */
record SavedFilterForm(@Nullable String name, @Nullable Boolean opens, @Nullable String tab, @Nullable String role,
		@Nullable String step, @Nullable String q) {

	/** Nothing typed yet. */
	static SavedFilterForm of(InboxAddress address) {
		return new SavedFilterForm("", false, address.tab().code(), address.filter().role(), address.filter().step(),
				address.filter().words());
	}

	InboxAddress address() {
		return InboxAddress.of(this.tab, this.role, this.step, this.q);
	}

}
