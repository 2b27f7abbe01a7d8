package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.NotFound;

/**
 * What became of an order, for whoever ordered. A case that turned out to be about that
 * person, or was locked to somebody else, is neither named nor counted.
 */
@Service
@Transactional(readOnly = true)
public class BulkResults {

	private static final String SEEN = """
			 from bulk_item b join work_item w on w.id = b.work_item_id join case_file c on c.id = w.case_id
			left join corrective_action m on m.id = w.action_id
			where b.order_id = :order and not (c.subjects @> array[:me]::bigint[])
			  and coalesce(c.locked_to, :me) = :me""";

	private final JdbcClient jdbc;

	BulkResults(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An order of this person and how far it is.
	 * @throws NotFound when there is none of this person
	 */
	public Progress progress(long order, long me) {
		return this.jdbc.sql("""
				select o.id, o.act, o.ordered_at, h.display_name as handler, n.total, n.done, n.refused
				from bulk_order o left join staff h on h.id = o.handler_id cross join lateral (
				  select count(*) as total, count(*) filter (where b.state = 'DONE') as done,
				    count(*) filter (where b.state = 'REFUSED') as refused%s) n
				where o.id = :order and o.ordered_by = :me""".formatted(SEEN))
			.param("order", order)
			.param("me", me)
			.query(Progress.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** The order that a person gave last, unless that was before a moment. */
	public Optional<Progress> latest(long me, Instant since) {
		return this.jdbc
			.sql("select id from bulk_order where ordered_by = ? and ordered_at > ? order by id desc limit 1")
			.params(me, Timestamp.from(since))
			.query(Long.class)
			.optional()
			.map((order) -> progress(order, me));
	}

	/** What is decided, in the order of the list it was ordered from. */
	public List<Line> lines(long order, long me) {
		return this.jdbc
			.sql("""
					select w.id, w.case_number, w.step, coalesce(m.what, c.title) as title, b.state = 'DONE' as done, b.reason, b.reason_name,
					  b.reason_at%s and b.state <> 'WAITING' order by b.position"""
				.formatted(SEEN))
			.param("order", order)
			.param("me", me)
			.query(Line.class)
			.list();
	}

	/**
	 * How far an order is.
	 *
	 * @param id the order
	 * @param act what was ordered
	 * @param orderedAt when
	 * @param handler who shall handle the cases, or null
	 * @param total pieces of work
	 * @param done those of them that are done
	 * @param refused those that a rule refused
	 */
	public record Progress(long id, BulkAct act, Timestamp orderedAt, @Nullable String handler, int total, int done,
			int refused) {

		public int decided() {
			return this.done + this.refused;
		}

		public boolean finished() {
			return decided() == this.total;
		}

	}

	/**
	 * One piece of an order that is decided.
	 *
	 * @param id the work
	 * @param caseNumber its case
	 * @param step its step
	 * @param title what the case is about
	 * @param done whether it was done
	 * @param reason key of the words that say why not, or null
	 * @param reasonName a name in them, or null
	 * @param reasonAt a moment in them, or null
	 */
	public record Line(long id, String caseNumber, String step, String title, boolean done, @Nullable String reason,
			@Nullable String reasonName, @Nullable Timestamp reasonAt) {
	}

}
