package vn.langnghe.workflow.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.workflow.BulkOrders;
import vn.langnghe.workflow.BulkResults;
import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.InboxVisits;
import vn.langnghe.workflow.ProcessSteps;
import vn.langnghe.workflow.SavedFilter;
import vn.langnghe.workflow.SavedFilters;

/** Puts the inbox on its page, also where a form of the page was refused. */
@Component
class InboxView {

	private static final Set<Role> WORKING = EnumSet.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.HANDLER,
			Role.CHAIRPERSON);

	/** For so long the page leads to the order given last. */
	private static final Duration LATEST = Duration.ofHours(2);

	private final Inbox inbox;

	private final InboxVisits visits;

	private final SavedFilters saved;

	private final BulkResults orders;

	private final ProcessSteps steps;

	private final RowViews rowViews;

	private final Clock clock;

	InboxView(Inbox inbox, InboxVisits visits, SavedFilters saved, BulkResults orders, ProcessSteps steps,
			RowViews rowViews, Clock clock) {
		this.inbox = inbox;
		this.visits = visits;
		this.saved = saved;
		this.orders = orders;
		this.steps = steps;
		this.rowViews = rowViews;
		this.clock = clock;
	}

	String show(InboxAddress address, Inbox.@Nullable Key after, SignedIn me, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("shownAt", now);
		model.addAttribute("seenUntil", LocalDateTime.ofInstant(this.visits.look(me.staffId()), VietnamTime.ZONE));
		List<Inbox.Row> rows = this.inbox.rows(me.staffId(), address.tab(), address.filter(), after);
		boolean more = rows.size() > Inbox.PAGE;
		List<Inbox.Row> page = more ? rows.subList(0, Inbox.PAGE) : rows;
		model.addAttribute("rows", this.rowViews.of(page));
		model.addAttribute("nextUrl", more ? address.url(page.get(page.size() - 1).key()) : null);
		model.addAttribute("prevUrl", (after != null) ? address.url() : null);
		filters(address, me, model);
		bulk(page, address, me, model, now);
		return "workflow/inbox";
	}

	private void filters(InboxAddress address, SignedIn me, Model model) {
		Map<Inbox.Tab, Integer> counts = this.inbox.counts(me.staffId(), address.filter());
		model.addAttribute("tab", address.tab());
		model.addAttribute("count", counts.get(address.tab()));
		model.addAttribute("tabs",
				Stream.of(Inbox.Tab.values())
					.map((one) -> new TabView(one, counts.get(one), counts.get(one) >= Inbox.COUNTED))
					.toList());
		model.addAttribute("filter", address.filter());
		model.addAttribute("steps", this.steps.all());
		model.addAttribute("roles", WORKING);
		List<SavedFilter> own = this.saved.of(me.staffId());
		model.addAttribute("saved",
				own.stream()
					.map((one) -> new SavedView(one, InboxAddress.of(one).url(), InboxAddress.of(one).equals(address)))
					.toList());
	}

	private void bulk(List<Inbox.Row> page, InboxAddress address, SignedIn me, Model model, Instant now) {
		model.addAttribute("bulk", address.tab() != Inbox.Tab.WAITING && !page.isEmpty());
		model.addAttribute("bulkKey", UUID.randomUUID().toString());
		model.addAttribute("most", BulkOrders.MOST);
		model.addAttribute("assignable", Steps.ASSIGN.equals(address.filter().step())
				|| page.stream().anyMatch((row) -> row.step().equals(Steps.ASSIGN)));
		this.orders.latest(me.staffId(), now.minus(LATEST)).ifPresent((order) -> {
			model.addAttribute("latest", order);
			model.addAttribute("latestAt", LocalDateTime.ofInstant(order.orderedAt().toInstant(), VietnamTime.ZONE));
		});
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

	/**
	 * A saved filter as a link.
	 *
	 * @param filter the filter
	 * @param url where it leads
	 * @param current whether the page shows it now
	 */
	record SavedView(SavedFilter filter, String url, boolean current) {
	}

}
