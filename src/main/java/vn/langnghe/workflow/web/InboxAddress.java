package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.SavedFilter;

/**
 * What of the inbox is looked at, as it stands in the URL.
 *
 * @param tab which part
 * @param filter what narrows it
 */
record InboxAddress(Inbox.Tab tab, Inbox.Filter filter) {

	/** From what a page sent; a part that does not exist means all. */
	static InboxAddress of(@Nullable String tab, @Nullable String role, @Nullable String step, @Nullable String words) {
		return new InboxAddress(tab(tab), new Inbox.Filter(blank(role), blank(step), blank(words)));
	}

	static InboxAddress of(SavedFilter saved) {
		return new InboxAddress(saved.tab(), saved.filter());
	}

	private static Inbox.Tab tab(@Nullable String code) {
		try {
			return (code != null) ? Inbox.Tab.valueOf(code.toUpperCase(Locale.ROOT)) : Inbox.Tab.ALL;
		}
		catch (IllegalArgumentException ex) {
			return Inbox.Tab.ALL;
		}
	}

	private static @Nullable String blank(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	String url() {
		return builder(null).encode().toUriString();
	}

	/** The page that begins after a row, or the first. */
	String url(Inbox.@Nullable Key after) {
		return builder(after).encode().toUriString();
	}

	/** The same page in another language. */
	String urlIn(Locale language) {
		return builder(null).queryParam("lang", language.getLanguage()).encode().toUriString();
	}

	private UriComponentsBuilder builder(Inbox.@Nullable Key after) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/inbox").queryParam("tab", this.tab.code());
		url.queryParamIfPresent("role", Optional.ofNullable(this.filter.role()));
		url.queryParamIfPresent("step", Optional.ofNullable(this.filter.step()));
		url.queryParamIfPresent("q", Optional.ofNullable(this.filter.words()));
		if (after != null) {
			url.queryParam("after", after.code());
		}
		return url;
	}

}
