package vn.langnghe.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A filter of the inbox under the name that its person gave it.
 *
 * @param id of the saved filter
 * @param name as the person wrote it
 * @param tab which part of the inbox
 * @param role one hat, or null for all
 * @param step one step, or null for all
 * @param words searched for, or null
 * @param opens whether the inbox opens with it
 */
public record SavedFilter(long id, String name, Inbox.Tab tab, @Nullable String role, @Nullable String step,
		@Nullable String words, boolean opens) {

	public Inbox.Filter filter() {
		return new Inbox.Filter(this.role, this.step, this.words);
	}

}
