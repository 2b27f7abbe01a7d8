package vn.langnghe.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;

/** What came or changed since a person last looked. */
class InboxNewsTest extends ProcessWalk {

	@Autowired
	private Inbox inbox;

	@Autowired
	private InboxVisits visits;

	@Autowired
	private StepWork work;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void toWhoeverNeverLookedNothingIsNewAndWhatComesAfterwardsIs() {
		Staff me = this.commune.receptionist();
		this.walk.submitted(this.commune.agency());
		assertThat(news(me)).isEmpty();
		looks(me);
		assertThat(news(me)).isEmpty();
		String number = this.walk.submitted(this.commune.agency());
		assertThat(news(me)).containsOnly(Map.entry(number, WorkChange.NEW));
	}

	@Test
	void lookingAgainChangesNothingAndANewVisitBeginsAfterHalfAnHourAway() {
		Staff me = this.commune.receptionist();
		looks(me);
		String first = this.walk.submitted(this.commune.agency());
		pass(Duration.ofMinutes(20));
		looks(me);
		pass(Duration.ofMinutes(20));
		looks(me);
		assertThat(news(me)).containsOnlyKeys(first);
		pass(Duration.ofMinutes(5));
		String second = this.walk.submitted(this.commune.agency());
		pass(Duration.ofMinutes(40));
		looks(me);
		assertThat(news(me)).containsOnlyKeys(second);
	}

	@Test
	void whatWasSeenIsNotNewButWhatCameWhileTheListWasReadStaysNew() {
		Staff me = this.commune.receptionist();
		looks(me);
		this.walk.submitted(this.commune.agency());
		Instant shown = this.clock.instant();
		String meanwhile = this.walk.submitted(this.commune.agency());
		this.visits.seen(me.id(), shown);
		assertThat(news(me)).containsOnlyKeys(meanwhile);
		this.visits.seen(me.id(), this.clock.instant().plus(Duration.ofDays(9)));
		assertThat(news(me)).isEmpty();
		String later = this.walk.submitted(this.commune.agency());
		assertThat(news(me)).as("a moment to come counted as then").containsOnlyKeys(later);
	}

	@Test
	void theHandlerLearnsOfReminderUrgingSupplementOpinionAndMoreTime() {
		Staff me = this.commune.handler();
		String number = this.walk.assigned(this.commune);
		seesAll(me);
		this.walk.consults(me, number, this.commune.otherHandler());
		assertThat(news(me)).isEmpty();
		this.walk.givesOpinion(this.commune.otherHandler(), number);
		assertThat(change(me, number, "handle")).isEqualTo(WorkChange.ADVISED);

		seesAll(me);
		this.walk.asksForTime(me, number, 3);
		this.walk.grantsTime(this.commune.chairperson(), number);
		assertThat(change(me, number, "handle")).isEqualTo(WorkChange.DECIDED);

		seesAll(me);
		this.walk.asks(me, number, "handle");
		this.walk.supplements(number);
		assertThat(change(me, number, "handle")).isEqualTo(WorkChange.SUPPLEMENTED);

		seesAll(me);
		this.clock.moveTo(this.walk.get(number).stepClock().stepRemindAt().plusSeconds(1));
		looks(me);
		this.dueJobs.run(number);
		assertThat(change(me, number, "handle")).isEqualTo(WorkChange.REMINDED);
		assertThat(change(me, number, "reminder")).isEqualTo(WorkChange.NEW);

		this.clock.moveTo(this.walk.get(number).stepClock().stepDueAt().plusSeconds(1));
		this.dueJobs.run(number);
		seesAll(me);
		this.walk.urges(this.commune.chairperson(), number);
		assertThat(change(me, number, "handle")).isEqualTo(WorkChange.URGED);
	}

	@Test
	void whatIsHandedOverOrGivenBackIsNewToWhoeverCanDoItNow() {
		String number = this.walk.assigned(this.commune);
		this.clock.moveTo(this.walk.get(number).stepClock().stepDueAt().plusSeconds(1));
		this.dueJobs.run(number);
		Staff other = this.commune.otherHandler();
		seesAll(other);
		this.walk.reassigns(this.commune.chairperson(), number, other);
		assertThat(change(other, number, "handle")).isEqualTo(WorkChange.HANDED);

		String received = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(received, "classify");
		this.work.claim(item, Communes.signedIn(this.commune.receptionist()));
		seesAll(this.commune.receptionist());
		this.work.release(item, Communes.signedIn(this.commune.receptionist()));
		assertThat(change(this.commune.receptionist(), received, "classify")).isEqualTo(WorkChange.RELEASED);
	}

	@Test
	void everyTabCountsWhatItListsAndListsNothingAboutTheReader() {
		Staff me = this.commune.receptionist();
		looks(me);
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Đón", Role.RECEPTIONIST);
		for (int n = 0; n < 3; n++) {
			this.walk.submitted(this.commune.agency());
		}
		String claimed = this.walk.submitted(this.commune.agency());
		this.work.claim(this.walk.item(claimed, "classify"), Communes.signedIn(me));
		String accepted = this.walk.submitted(this.commune.agency());
		this.walk.accepts(me, accepted);
		String about = this.walk.submitted(this.commune.agency());
		this.walk.accepts(colleague, about, FeedbackKind.DELAY, Set.of(me.id()));

		for (Inbox.Filter filter : List.of(Inbox.Filter.NONE, new Inbox.Filter("RECEPTIONIST", "classify", null),
				new Inbox.Filter(null, null, claimed))) {
			Map<Inbox.Tab, Integer> counts = this.inbox.counts(me.id(), filter);
			for (Inbox.Tab tab : Inbox.Tab.values()) {
				List<Inbox.Row> rows = this.inbox.rows(me.id(), tab, filter, null);
				assertThat(rows).as("%s %s", tab, filter).hasSize(counts.get(tab));
				assertThat(rows).extracting(Inbox.Row::caseNumber).doesNotContain(about);
				assertThat(rows).isSortedAccordingTo((one, next) -> one.dueAt().compareTo(next.dueAt()));
			}
		}
		assertThat(this.inbox.counts(me.id(), Inbox.Filter.NONE)).containsEntry(Inbox.Tab.NEW, 4)
			.containsEntry(Inbox.Tab.MINE, 1)
			.containsEntry(Inbox.Tab.WAITING, 1);
		assertThat(this.inbox.rows(me.id(), Inbox.Tab.ALL, Inbox.Filter.NONE, null))
			.filteredOn((row) -> row.fresh() != null)
			.hasSize(4);
		Inbox.Row first = this.inbox.rows(me.id(), Inbox.Tab.NEW, Inbox.Filter.NONE, null).get(0);
		assertThat(this.inbox.rows(me.id(), Inbox.Tab.NEW, Inbox.Filter.NONE, first.key())).hasSize(3)
			.doesNotContain(first);
	}

	private void looks(Staff who) {
		this.visits.look(who.id());
	}

	private void seesAll(Staff who) {
		looks(who);
		this.visits.seen(who.id(), this.clock.instant());
	}

	private void pass(Duration time) {
		this.clock.advance(time);
	}

	private Map<String, WorkChange> news(Staff who) {
		return this.inbox.rows(who.id(), Inbox.Tab.NEW, Inbox.Filter.NONE, null)
			.stream()
			.collect(Collectors.toMap(Inbox.Row::caseNumber, Inbox.Row::fresh));
	}

	private WorkChange change(Staff who, String number, String step) {
		return this.inbox.rows(who.id(), Inbox.Tab.NEW, new Inbox.Filter(null, step, number), null).get(0).fresh();
	}

}
