package vn.langnghe.workflow.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.organisation.Role;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.ProcessSteps;

/** The inbox: one list over all hats. Its filters stand in the URL. */
@Controller
class InboxPage {

	private static final Set<Role> WORKING = EnumSet.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.HANDLER,
			Role.CHAIRPERSON);

	private final Inbox inbox;

	private final ProcessSteps steps;

	private final RowViews rowViews;

	InboxPage(Inbox inbox, ProcessSteps steps, RowViews rowViews) {
		this.inbox = inbox;
		this.steps = steps;
		this.rowViews = rowViews;
	}

	@GetMapping("/inbox")
	String show(@RequestParam(defaultValue = "all") String tab, @RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable String step, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String after, Model model) {
		SignedIn me = Actors.signedIn().orElseThrow(NotFound::new);
		Inbox.Tab shown = tab(tab);
		Inbox.Filter filter = new Inbox.Filter(blank(role), blank(step), blank(q));
		List<Inbox.Row> rows = this.inbox.rows(me.staffId(), shown, filter, Inbox.Key.of(after));
		boolean more = rows.size() > Inbox.PAGE;
		List<Inbox.Row> page = more ? rows.subList(0, Inbox.PAGE) : rows;
		model.addAttribute("tab", shown);
		Map<Inbox.Tab, Integer> counts = this.inbox.counts(me.staffId(), filter);
		model.addAttribute("tabs",
				Stream.of(Inbox.Tab.values())
					.map((one) -> new TabView(one, counts.get(one), counts.get(one) >= Inbox.COUNTED))
					.toList());
		model.addAttribute("filter", filter);
		model.addAttribute("steps", this.steps.all());
		model.addAttribute("roles", WORKING);
		model.addAttribute("rows", this.rowViews.of(page));
		model.addAttribute("nextUrl", more ? url(shown, filter, page.get(page.size() - 1).key()) : null);
		model.addAttribute("prevUrl", (after != null) ? url(shown, filter, null) : null);
		return "workflow/inbox";
	}

	private static Inbox.Tab tab(String code) {
		try {
			return Inbox.Tab.valueOf(code.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			return Inbox.Tab.ALL;
		}
	}

	private static @Nullable String blank(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static String url(Inbox.Tab tab, Inbox.Filter filter, Inbox.@Nullable Key after) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/inbox").queryParam("tab", tab.code());
		url.queryParamIfPresent("role", Optional.ofNullable(filter.role()));
		url.queryParamIfPresent("step", Optional.ofNullable(filter.step()));
		url.queryParamIfPresent("q", Optional.ofNullable(filter.words()));
		if (after != null) {
			url.queryParam("after", after.code());
		}
		return url.encode().toUriString();
	}

	/**
	 * A tab with the number of its rows.
	 *
	 * @param tab which
	 * @param count how many
	 * @param atLeast whether there may be more
	 */
	record TabView(Inbox.Tab tab, int count, boolean atLeast) {
	}

}
