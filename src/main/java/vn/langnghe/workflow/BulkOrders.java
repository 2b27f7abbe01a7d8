package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;

/**
 * Takes orders for many pieces of work at once. An order is kept and worked off by
 * {@link BulkWorker}; here nothing is done to any case yet.
 */
@Service
@Transactional
public class BulkOrders {

	/** Pieces of work in one order. */
	public static final int MOST = 500;

	private static final String NOTHING = "workflow.bulk.error.nothing";

	private final Inbox inbox;

	private final WorkItems items;

	private final Acting acting;

	private final HandlerChoice handlers;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BulkOrders(Inbox inbox, WorkItems items, Acting acting, HandlerChoice handlers, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.inbox = inbox;
		this.items = items;
		this.acting = acting;
		this.handlers = handlers;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps an order.
	 * @return the order; the one before when the same form was sent already
	 * @throws Invalid when nothing is meant that is offered to this person, too much was
	 * ticked, or the handler is none
	 */
	public long place(NewBulkOrder order, SignedIn who) {
		Optional<Long> before = find(order, who);
		if (before.isPresent()) {
			return before.get();
		}
		List<Long> meant = meant(order, who);
		Long handler = order.handlerId();
		if ((order.act() == BulkAct.ASSIGN) != (handler != null)
				|| handler != null && handlers(meant).stream().noneMatch((one) -> one.id() == handler)) {
			throw new Invalid("handler", "workflow.error.handler");
		}
		return keep(order, meant, who).orElseGet(() -> find(order, who).orElseThrow());
	}

	/**
	 * The work that an order means, without what is not this person's to do or see: that
	 * is as if it did not exist.
	 * @throws Invalid when nothing is left
	 */
	@Transactional(readOnly = true)
	public List<Long> meant(NewBulkOrder order, SignedIn who) {
		if (order.items().size() > Inbox.PAGE) {
			throw new Invalid("items", "workflow.bulk.error.many", Inbox.PAGE);
		}
		NewBulkOrder.Whole whole = order.whole();
		List<Long> meant = (whole == null) ? order.items().stream().distinct().filter((id) -> offered(id, who)).toList()
				: (whole.tab() == Inbox.Tab.WAITING) ? List.of()
						: this.inbox.ids(who.staffId(), whole.tab(), whole.filter(), MOST);
		if (meant.isEmpty()) {
			throw new Invalid("items", NOTHING);
		}
		return meant;
	}

	/** Who wears the hat where the work is; whoever is barred is refused case by case. */
	@Transactional(readOnly = true)
	public List<HandlerChoice.Candidate> handlers(Collection<Long> items) {
		Set<Long> agencies = this.jdbc.sql(
				"select distinct c.agency_id from work_item w join case_file c on c.id = w.case_id where w.id = any(?)")
			.param(items.toArray(Long[]::new))
			.query(Long.class)
			.set();
		return this.handlers.at(agencies);
	}

	private boolean offered(long itemId, SignedIn who) {
		return this.items.findById(itemId).filter((item) -> this.acting.on(item, who).isPresent()).isPresent();
	}

	private Optional<Long> find(NewBulkOrder order, SignedIn who) {
		return this.jdbc.sql("select id from bulk_order where ordered_by = ? and mark = ?")
			.params(who.staffId(), order.mark())
			.query(Long.class)
			.optional();
	}

	/** Empty when the same order was being kept by another request. */
	private Optional<Long> keep(NewBulkOrder order, List<Long> meant, SignedIn who) {
		@Nullable Long handler = order.handlerId();
		Optional<Long> id = this.jdbc.sql("""
				insert into bulk_order (agency_id, ordered_by, mark, act, handler_id, ordered_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
			.params(who.agencyId(), who.staffId(), order.mark(), order.act().name(), handler,
					Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.optional();
		id.ifPresent((kept) -> {
			this.jdbc.sql("""
					insert into bulk_item (order_id, position, work_item_id)
					select ?, i.position, i.id from unnest(?::bigint[]) with ordinality i(id, position)""")
				.params(kept, meant.toArray(Long[]::new))
				.update();
			this.events.publishEvent(new Placed(kept));
		});
		return id;
	}

	/** An order was kept; heard once that is certain. */
	record Placed(long order) {
	}

}
