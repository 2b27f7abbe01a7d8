package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.SignedIn;

/** What of all orders is still to be done, and what became of the rest. */
@Component
@Transactional
class BulkQueue {

	private final JdbcClient jdbc;

	private final Clock clock;

	BulkQueue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether something waits that no worker has in hand. */
	@Transactional(readOnly = true)
	public boolean isWaiting() {
		return this.jdbc.sql("select exists (select 1 from bulk_item where state = 'WAITING' and taken_until < ?)")
			.param(now())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes some in hand, orders taking turns; no other worker gets them before the lease
	 * ends, and when this one stops they are taken up again then.
	 */
	public List<Taken> take(int most, Duration lease) {
		return this.jdbc.sql("""
				with taken as materialized (
				  select order_id, position from bulk_item where state = 'WAITING' and taken_until < :now
				  order by position, order_id limit :most for update skip locked)
				update bulk_item b set taken_until = :until, attempts = attempts + 1
				from taken t join bulk_order o on o.id = t.order_id join staff s on s.id = o.ordered_by, work_item w
				where b.order_id = t.order_id and b.position = t.position and w.id = b.work_item_id
				returning b.order_id, b.position, b.work_item_id, w.case_number, w.step, b.attempts, o.act,
				  o.handler_id, s.id as staff_id, s.agency_id, s.username, s.display_name,
				  s.disabled_at is null as enabled""")
			.param("now", now())
			.param("until", Timestamp.from(this.clock.instant().plus(lease)))
			.param("most", most)
			.query(Taken.class)
			.list();
	}

	/**
	 * Part of the transaction that did it.
	 * @throws ConcurrencyFailureException when it was decided meanwhile: then nothing of
	 * this doing holds
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void done(Taken item) {
		int rows = this.jdbc
			.sql("update bulk_item set state = 'DONE' where order_id = ? and position = ? and state = 'WAITING'")
			.params(item.orderId(), item.position())
			.update();
		if (rows == 0) {
			throw new ConcurrencyFailureException("decided by another worker");
		}
	}

	/** A rule said no; what it said is kept for whoever ordered. */
	public void refused(Taken item, DomainException refusal) {
		this.jdbc.sql("""
				update bulk_item set state = 'REFUSED', reason = :reason, reason_name = :name, reason_at = :at
				where order_id = :order and position = :position and state = 'WAITING'""")
			.param("reason", refusal.messageKey())
			.param("name", argument(refusal, String.class))
			.param("at", at(argument(refusal, Instant.class)))
			.param("order", item.orderId())
			.param("position", item.position())
			.update();
	}

	/** To be taken up again, by any worker, after a while. */
	public void giveBack(Collection<Taken> items, Duration wait) {
		for (Taken item : items) {
			this.jdbc.sql("update bulk_item set taken_until = ? where order_id = ? and position = ?")
				.params(Timestamp.from(this.clock.instant().plus(wait)), item.orderId(), item.position())
				.update();
		}
	}

	private static <T> @Nullable T argument(DomainException refusal, Class<T> kind) {
		return Stream.of(refusal.arguments()).filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
	}

	private static @Nullable Timestamp at(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	/**
	 * One piece of work in a worker's hands.
	 *
	 * @param orderId of which order
	 * @param position where in it
	 * @param workItemId the work
	 * @param caseNumber its case
	 * @param step its step
	 * @param attempts how often it was taken up, this time included
	 * @param act what was ordered
	 * @param handlerId who shall handle the case, or null
	 * @param staffId who ordered
	 * @param agencyId the agency that employs that person
	 * @param username that person's login name
	 * @param displayName that person's name
	 * @param enabled whether that person may still log in
	 */
	record Taken(long orderId, int position, long workItemId, String caseNumber, String step, int attempts, BulkAct act,
			@Nullable Long handlerId, long staffId, long agencyId, String username, String displayName,
			boolean enabled) {

		/** Whoever ordered; which hats are worn is asked when the work is done. */
		SignedIn who() {
			return new SignedIn(this.staffId, this.agencyId, this.username, this.displayName);
		}

	}

}
