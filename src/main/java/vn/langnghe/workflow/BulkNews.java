package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.OfficeAlert;

/**
 * Has the handler told once of all the cases that an order gave, when all of it is
 * decided.
 */
@Component
class BulkNews {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BulkNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Tells of the orders that have just been decided. Who comes second finds them told.
	 */
	@Transactional
	public void tell() {
		List<Decided> decided = this.jdbc.sql("""
				update bulk_order o set told_at = ? where act = 'ASSIGN' and told_at is null
				  and not exists (select 1 from bulk_item where order_id = o.id and state = 'WAITING')
				returning id, agency_id, handler_id""")
			.param(Timestamp.from(this.clock.instant()))
			.query(Decided.class)
			.list();
		decided.forEach(this::tell);
	}

	private void tell(Decided order) {
		int given = given("count(*)", order).query(Integer.class).single();
		if (given > 0) {
			Set<Long> subjects = Set.copyOf(given("distinct unnest(c.subjects)", order).query(Long.class).list());
			this.events.publishEvent(new OfficeAlert(order.agencyId(), order.handlerId(), "assigned_many",
					List.of(given), subjects, Long.toString(order.id())));
		}
	}

	/** The cases given, without one that has turned out to be about the handler. */
	private JdbcClient.StatementSpec given(String what, Decided order) {
		return this.jdbc.sql("select " + what + """
				 from bulk_item b join work_item w on w.id = b.work_item_id join case_file c on c.id = w.case_id
				where b.order_id = ? and b.state = 'DONE' and not (c.subjects @> array[?::bigint])""")
			.params(order.id(), order.handlerId());
	}

	private record Decided(long id, long agencyId, long handlerId) {
	}

}
