package vn.langnghe.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Browser;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many pieces of work by one order, each decided by itself. */
class BulkOrdersTest extends ProcessWalk {

	@Autowired
	private BulkOrders orders;

	@Autowired
	private BulkResults results;

	@Autowired
	private BulkStep step;

	@Autowired
	private BulkNews news;

	@LocalServerPort
	private int port;

	@Autowired
	private StepWork work;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PlatformTransactionManager transactions;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void eachPieceIsAssignedOrRefusedByItselfAndSaysWhy() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Đỗ Thị Phân", Role.COORDINATOR);
		String free = accepted();
		String taken = accepted();
		this.work.claim(this.walk.item(taken, "assign"), Communes.signedIn(colleague));
		String about = accepted(this.commune.handler());
		String decided = accepted();
		long decidedItem = this.walk.item(decided, "assign");
		this.walk.assigns(colleague, decided, this.commune.otherHandler());
		long order = place(BulkAct.ASSIGN, this.commune.handler(), this.walk.item(free, "assign"),
				this.walk.item(taken, "assign"), this.walk.item(about, "assign"), decidedItem);

		BulkResults.Progress progress = finished(order, this.commune.coordinator());

		assertThat(progress.done()).isOne();
		assertThat(progress.refused()).isEqualTo(3);
		assertThat(why(order, this.commune.coordinator())).containsOnly(Map.entry(free, "done"),
				Map.entry(taken, "workflow.error.already-claimed Đỗ Thị Phân"),
				Map.entry(about, "casework.error.handler-is-subject"),
				Map.entry(decided, "workflow.error.already-decided Đỗ Thị Phân"));
		assertThat(this.results.lines(order, this.commune.coordinator().id())).filteredOn((line) -> !line.done())
			.filteredOn((line) -> !line.caseNumber().equals(about))
			.allSatisfy((line) -> assertThat(line.reasonAt()).isNotNull());
		assertThat(this.walk.open(free)).containsExactly("handle");
		assertThat(this.walk.get(free).handlerId()).isEqualTo(this.commune.handler().id());
		assertThat(this.walk.open(about)).containsExactly("assign");
		assertThat(audited(free, "case.assigned")).isOne();
	}

	@Test
	void theHandlerIsToldOnceOfAnOrderAndOfEachCaseThatIsGivenAlone() {
		String alone = accepted();
		this.walk.assigns(this.commune.coordinator(), alone, this.commune.handler());
		Long[] items = IntStream.range(0, 7).mapToObj((n) -> this.walk.item(accepted(), "assign")).toArray(Long[]::new);
		long refused = this.walk.item(accepted(this.commune.handler()), "assign");
		long order = place(BulkAct.ASSIGN, this.commune.handler(), this.commune.coordinator(),
				Stream.concat(Stream.of(items), Stream.of(refused)).toArray(Long[]::new));

		assertThat(finished(order, this.commune.coordinator()).done()).isEqualTo(7);
		this.news.tell();
		this.news.tell();

		assertThat(this.jdbc.sql("select kind || coalesce(counts::text, '') from notice where staff_id = ? order by id")
			.param(this.commune.handler().id())
			.query(String.class)
			.list()).containsExactly("ASSIGNED", "ASSIGNED_MANY{7}");
		assertThat(Browser.signedIn("http://127.0.0.1:" + this.port, this.commune.handler().username())
			.open("/notices")
			.text()).contains("Ông/bà được giao 7 phản ánh");
	}

	@Test
	void whatIsNoAssigningIsRefused() {
		String number = accepted();
		String overdue = accepted();
		this.clock.advance(Duration.ofDays(30));
		this.dueJobs.run(overdue);
		long order = place(BulkAct.ASSIGN, this.commune.handler(), this.walk.item(overdue, "follow-up"),
				this.walk.item(number, "assign"));
		finished(order, this.commune.coordinator());
		assertThat(why(order, this.commune.coordinator())).containsOnly(Map.entry(number, "done"),
				Map.entry(overdue, "workflow.bulk.error.not-assign"));
	}

	@Test
	void claimedWorkIsInTheHandsOfWhoeverOrderedAndAllOfAFilterIsMeantWhenSaid() {
		List<String> numbers = IntStream.range(0, 60)
			.mapToObj((n) -> this.walk.submitted(this.commune.agency()))
			.toList();
		Staff me = this.commune.receptionist();
		long order = this.orders.place(new NewBulkOrder(key(), BulkAct.CLAIM, null, List.of(),
				new NewBulkOrder.Whole(Inbox.Tab.UNCLAIMED, Inbox.Filter.NONE)), Communes.signedIn(me));

		assertThat(finished(order, me).done()).isEqualTo(60);
		assertThat(this.jdbc.sql("select count(*) from work_item where assignee_id = ? and status = 'OPEN'")
			.param(me.id())
			.query(Integer.class)
			.single()).isEqualTo(60);
		assertThat(audited(numbers.get(0), "task.claimed")).isOne();
	}

	@Test
	void aFormSentTwiceIsOneOrderAlsoAtTheSameMoment() throws Exception {
		long item = this.walk.item(this.walk.submitted(this.commune.agency()), "classify");
		NewBulkOrder order = new NewBulkOrder(key(), BulkAct.CLAIM, null, List.of(item), null);
		ExecutorService people = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Long>> again = List.of(place(order), place(order), place(order), place(order));
			Set<Long> placed = people.invokeAll(again, 30, TimeUnit.SECONDS)
				.stream()
				.map(BulkOrdersTest::get)
				.collect(Collectors.toSet());
			assertThat(placed).hasSize(1);
			long one = placed.iterator().next();
			finished(one, this.commune.receptionist());
			assertThat(place(order).call()).isEqualTo(one);
			assertThat(place(BulkAct.CLAIM, null, this.commune.receptionist(), item)).isNotEqualTo(one);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void twoOrdersForTheSameWorkDecideItOnce() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Đỗ Thị Phân", Role.COORDINATOR);
		List<String> numbers = IntStream.range(0, 8).mapToObj((n) -> accepted()).toList();
		Long[] items = numbers.stream().map((number) -> this.walk.item(number, "assign")).toArray(Long[]::new);
		long mine = place(BulkAct.ASSIGN, this.commune.handler(), this.commune.coordinator(), items);
		long theirs = place(BulkAct.ASSIGN, this.commune.otherHandler(), colleague, items);

		assertThat(finished(mine, this.commune.coordinator()).done() + finished(theirs, colleague).done()).isEqualTo(8);
		assertThat(numbers).allSatisfy((number) -> {
			assertThat(audited(number, "case.assigned")).isOne();
			assertThat(this.walk.open(number)).containsExactly("handle");
		});
	}

	@Test
	void whatAStoppedNodeHadInHandIsTakenUpAgainAndWhatItHadDoneIsNotDoneTwice() {
		List<String> numbers = IntStream.range(0, 6)
			.mapToObj((n) -> this.walk.submitted(this.commune.agency()))
			.toList();
		Staff me = this.commune.receptionist();
		this.work.claim(this.walk.item(numbers.get(0), "classify"), Communes.signedIn(me));
		long order = inHand("25 seconds",
				numbers.stream().map((number) -> this.walk.item(number, "classify")).toList());
		change("update bulk_item set state = 'DONE' where order_id = ? and position = 0", order);
		assertThat(this.results.progress(order, me.id()).decided()).isOne();

		this.clock.advance(Duration.ofSeconds(30));

		assertThat(finished(order, me).done()).isEqualTo(6);
		assertThat(numbers).allSatisfy((number) -> assertThat(audited(number, "task.claimed")).isOne());
	}

	@Test
	void whenTheDoingDoesNotHoldTheWorkStillWaitsAndNobodyDoesItTwice() {
		Staff me = this.commune.receptionist();
		String number = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(number, "classify");
		long order = inHand("1 hour", List.of(item));
		BulkQueue.Taken taken = new BulkQueue.Taken(order, 0, item, number, "classify", 1, BulkAct.CLAIM, null, me.id(),
				me.agencyId(), me.username(), me.displayName(), true);

		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.step.carryOut(taken);
			status.setRollbackOnly();
		});
		assertThat(this.work.open(item, Communes.signedIn(me)).assigneeId()).isNull();
		assertThat(this.results.progress(order, me.id()).decided()).isZero();

		this.step.carryOut(taken);
		assertThat(this.results.progress(order, me.id()).done()).isOne();
		assertThatThrownBy(() -> this.step.carryOut(taken)).isInstanceOf(ConcurrencyFailureException.class);
	}

	@Test
	void aCaseAboutWhoeverOrdersIsNeitherMeantNorNamedNorCounted() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Đỗ Thị Phân", Role.COORDINATOR);
		Staff me = this.commune.coordinator();
		long about = this.walk.item(accepted(me), "assign");
		String number = accepted();
		String later = accepted();
		long order = place(BulkAct.ASSIGN, this.commune.handler(), me, about, this.walk.item(number, "assign"),
				this.walk.item(later, "assign"));
		assertThat(finished(order, me).total()).isEqualTo(2);

		change("update case_file set subjects = array[?]::bigint[] where number = ?", me.id(), later);
		assertThat(this.results.progress(order, me.id()).total()).isOne();
		assertThat(why(order, me)).containsOnlyKeys(number);
		assertThatThrownBy(() -> place(BulkAct.ASSIGN, this.commune.handler(), me, about)).isInstanceOf(Invalid.class)
			.hasMessage("workflow.bulk.error.nothing");
		assertThatThrownBy(() -> this.results.progress(order, colleague.id())).isInstanceOf(NotFound.class);
		change("update case_file set subjects = '{}' where number = ?", later);
	}

	@Test
	void anOrderCountsWithTheRightsOfTheMomentAtWhichItIsCarriedOut() {
		Staff leaving = this.communes.engage(this.commune.agency(), "Đỗ Thị Phân", Role.COORDINATOR);
		long item = this.walk.item(accepted(), "assign");
		this.clock.advance(Duration.ofSeconds(1));
		long order = new TransactionTemplate(this.transactions).execute((status) -> {
			long placed = place(BulkAct.ASSIGN, this.commune.handler(), leaving, item);
			this.accounts.wear(this.commune.id(), leaving.id(), Set.of(), Actor.SYSTEM);
			return placed;
		});
		assertThat(finished(order, leaving).refused()).isOne();
		assertThat(why(order, leaving).values()).containsOnly("workflow.bulk.error.not-offered");
		assertThat(this.work.open(item, Communes.signedIn(this.commune.coordinator())).status())
			.isEqualTo(WorkStatus.OPEN);
	}

	@Test
	void anOrderWithoutWorkOrWithAHandlerWhoIsNoneIsRefusedBeforeItIsKept() {
		long item = this.walk.item(accepted(), "assign");
		assertThatThrownBy(() -> place(BulkAct.CLAIM, null)).hasMessage("workflow.bulk.error.nothing");
		assertThatThrownBy(() -> place(BulkAct.ASSIGN, null, item)).hasMessage("workflow.error.handler");
		assertThatThrownBy(() -> place(BulkAct.ASSIGN, this.commune.receptionist(), item))
			.hasMessage("workflow.error.handler");
		assertThatThrownBy(
				() -> this.orders.place(
						new NewBulkOrder(key(), BulkAct.CLAIM, null,
								IntStream.range(0, 51).mapToObj(Long::valueOf).toList(), null),
						Communes.signedIn(this.commune.coordinator())))
			.hasMessage("workflow.bulk.error.many");
		assertThat(this.jdbc.sql("select count(*) from bulk_order where ordered_by = ?")
			.param(this.commune.coordinator().id())
			.query(Integer.class)
			.single()).isZero();
	}

	/**
	 * An order of the receptionist, all of it in the hands of a node that has stopped.
	 */
	private long inHand(String lease, List<Long> items) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			long order = this.jdbc.sql("""
					insert into bulk_order (agency_id, ordered_by, mark, act, ordered_at)
					values (?, ?, 'left'::bytea, 'CLAIM', now()) returning id""")
				.params(this.commune.id(), this.commune.receptionist().id())
				.query(Long.class)
				.single();
			for (int position = 0; position < items.size(); position++) {
				this.jdbc.sql("""
						insert into bulk_item (order_id, position, work_item_id, attempts, taken_until)
						values (?, ?, ?, 1, now() + ?::interval)""")
					.params(order, position, items.get(position), lease)
					.update();
			}
			return order;
		});
	}

	private void change(String sql, Object... with) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.jdbc.sql(sql).params(with).update());
	}

	private String accepted(Staff... subjects) {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number, FeedbackKind.DELAY,
				Set.of(subjects).stream().map(Staff::id).collect(Collectors.toSet()));
		return number;
	}

	private long place(BulkAct act, @Nullable Staff handler, Long... items) {
		return place(act, handler, this.commune.coordinator(), items);
	}

	private long place(BulkAct act, @Nullable Staff handler, Staff who, Long... items) {
		return this.orders.place(
				new NewBulkOrder(key(), act, (handler != null) ? handler.id() : null, List.of(items), null),
				Communes.signedIn(who));
	}

	private Callable<Long> place(NewBulkOrder order) {
		return () -> this.orders.place(order, Communes.signedIn(this.commune.receptionist()));
	}

	private BulkResults.Progress finished(long order, Staff who) {
		Instant end = Instant.now().plusSeconds(20);
		BulkResults.Progress progress = this.results.progress(order, who.id());
		while (!progress.finished() && Instant.now().isBefore(end)) {
			pause();
			progress = this.results.progress(order, who.id());
		}
		assertThat(progress.finished()).as(progress.toString()).isTrue();
		return progress;
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, String> why(long order, Staff who) {
		return this.results.lines(order, who.id())
			.stream()
			.collect(Collectors.toMap(BulkResults.Line::caseNumber, (line) -> line.done() ? "done"
					: (line.reasonName() != null) ? line.reason() + " " + line.reasonName() : line.reason()));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static long get(Future<Long> placed) {
		try {
			return placed.get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
