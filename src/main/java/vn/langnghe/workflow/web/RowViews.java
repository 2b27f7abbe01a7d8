package vn.langnghe.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.workflow.Inbox;

/**
 * Adds to each row how much time is left, by the calendar of the agency that must act.
 */
@Component
class RowViews {

	private final Calendars calendars;

	private final Clock clock;

	RowViews(Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	List<RowView> of(List<Inbox.Row> rows) {
		return rows.stream().map((row) -> new RowView(row, deadline(row.agencyId(), row.dueAt().toInstant()))).toList();
	}

	DeadlineView deadline(long agencyId, Instant dueAt) {
		return DeadlineView.of(this.calendars.of(agencyId), dueAt, this.clock.instant(), null);
	}

	/** A row of the inbox with its deadline in words. */
	record RowView(Inbox.Row row, DeadlineView deadline) {
	}

}
