package vn.langnghe.workflow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Signature;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Work in the place of others, and what no substitution can make right. */
class SubstituteWalkTest extends ProcessWalk {

	@Autowired
	private Absences absences;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Approval approval;

	@Autowired
	private CaseLookup cases;

	@Autowired
	private CaseAccess access;

	@Autowired
	private ChairpersonDesk desk;

	@Autowired
	private Inbox inbox;

	@Autowired
	private StepWork work;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aSubstituteIsOfferedTheWorkMarkedAndTheTrailNamesHatAndForWhom() {
		Staff absent = this.commune.receptionist();
		Staff substitute = somebody("Đỗ Thị Thay");
		String number = this.walk.submitted(this.commune.agency());
		assertThat(listed(substitute, Inbox.Tab.ALL)).isEmpty();
		assertThatThrownBy(() -> this.access.open(number, Communes.signedIn(substitute))).isInstanceOf(NotFound.class);

		absent(absent, substitute, Role.RECEPTIONIST);

		assertThat(listed(substitute, Inbox.Tab.UNCLAIMED)).containsExactly(number + " " + absent.displayName());
		agree(substitute);
		assertThat(this.access.open(number, Communes.signedIn(substitute)).number()).isEqualTo(number);
		this.walk.accepts(substitute, number);
		assertThat(this.jdbc.sql("""
				select actor_name || ' ' || hat || ' ' || (after::jsonb ->> 'inPlaceOf') || ' '
				  || (after::jsonb ->> 'legalForm')
				from audit_entry where chain = 'case:' || ? and action = 'case.accepted'""")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("Đỗ Thị Thay RECEPTIONIST " + absent.id() + " ASSIGNED");
		assertThat(listed(substitute, Inbox.Tab.WAITING)).hasSize(1);
		finish(number);
	}

	@Test
	void aSubstituteActsBesideTheWorkOfACaseTooButNotInTheirPlaceWhomItIsAbout() {
		Staff absent = this.commune.receptionist();
		Staff substitute = somebody("Đỗ Thị Thay");
		String number = this.walk.submitted(this.commune.agency());
		String aboutTheAbsent = this.walk.submittedAbout(this.commune.agency(), absent.displayName());
		absent(absent, substitute, Role.RECEPTIONIST);

		Actor by = this.access.acting(Communes.signedIn(substitute), this.walk.get(number), Role.RECEPTIONIST)
			.orElseThrow();

		assertThat(Objects.requireNonNull(by.authority()).inPlaceOf()).isEqualTo(absent.id());
		assertThat(this.access.acting(Communes.signedIn(substitute), this.walk.get(aboutTheAbsent), Role.RECEPTIONIST))
			.isEmpty();
		assertThat(this.access.acting(Communes.signedIn(substitute), this.walk.get(number), Role.CHAIRPERSON))
			.isEmpty();
		this.walk.withdraws(number);
		this.walk.withdraws(aboutTheAbsent);
	}

	@Test
	void whatASubstituteTakesLiesInTheAbsentPersonsHandsWhenTheDayIsOver() {
		Staff absent = this.commune.receptionist();
		Staff substitute = somebody("Đỗ Thị Thay");
		absent(absent, substitute, Role.RECEPTIONIST);
		String number = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(number, "classify");

		this.work.claim(item, Communes.signedIn(substitute));

		assertThat(listed(substitute, Inbox.Tab.MINE)).containsExactly(number + " " + absent.displayName());
		agree(substitute);
		this.clock.advance(Duration.ofDays(1));
		assertThat(listed(substitute, Inbox.Tab.ALL)).isEmpty();
		assertThat(listed(absent, Inbox.Tab.MINE)).containsExactly(number + " null");
		assertThatThrownBy(() -> this.walk.accepts(substitute, number)).isInstanceOf(NotFound.class);
		this.work.release(item, Communes.signedIn(absent));
		this.walk.accepts(absent, number);
		finish(number);
	}

	@Test
	void aHandlersSubstituteDraftsAndSoNeverApproves() {
		Staff substitute = somebody("Đỗ Thị Thay", Role.HANDLER);
		absent(this.commune.handler(), substitute, Role.HANDLER);
		absent(this.commune.chairperson(), substitute, Role.CHAIRPERSON);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		assertThat(listed(substitute, Inbox.Tab.MINE))
			.containsExactly(number + " " + this.commune.handler().displayName());

		this.walk.drafts(substitute, number);

		assertThat(this.cases.lastReply(this.walk.get(number)).orElseThrow().draftedBy()).isEqualTo(substitute.id());
		assertThat(listed(substitute, Inbox.Tab.ALL)).isEmpty();
		assertThatThrownBy(() -> this.walk.approves(substitute, number)).isInstanceOf(NotFound.class);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void nobodyActsInThePlaceOfTheDrafter() {
		Staff both = this.commune.chairperson();
		this.accounts.wear(this.commune.id(), both.id(), Set.of(Role.CHAIRPERSON, Role.HANDLER), Actor.SYSTEM);
		Staff substitute = somebody("Đỗ Thị Thay");
		absent(both, substitute, Role.CHAIRPERSON);
		delegated(both, substitute);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, both);
		this.walk.drafts(both, number);

		assertThat(listed(substitute, Inbox.Tab.ALL)).isEmpty();
		assertThatThrownBy(() -> this.walk.approves(substitute, number)).isInstanceOf(NotFound.class);
		this.walk.approves(this.commune.headOfProvince(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void theOfficialComplainedAboutIsNotReachedBySubstitutionNorIsWhoActsForThatOfficial() {
		Staff subject = this.commune.otherHandler();
		absent(this.commune.receptionist(), subject, Role.RECEPTIONIST);
		Staff forTheSubject = somebody("Đỗ Thị Thay");
		absent(this.commune.chairperson(), forTheSubject, Role.CHAIRPERSON);
		String about = this.walk.submittedAbout(this.commune.agency(), "chị Khác");
		String aboutTheHead = this.walk.submittedAbout(this.commune.agency(), "ông Trần Văn Chủ, Chủ tịch xã");

		hidden(subject, about);
		hidden(forTheSubject, aboutTheHead);
		assertThat(this.access.open(about, Communes.signedIn(forTheSubject)).number()).isEqualTo(about);
		this.walk.accepts(this.commune.receptionist(), about);
		this.walk.accepts(this.commune.receptionist(), aboutTheHead);
		for (String number : List.of(about, aboutTheHead)) {
			this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
			this.walk.drafts(this.commune.handler(), number);
		}
		hidden(forTheSubject, aboutTheHead);
		assertThat(this.desk.byHandler(forTheSubject.id(), this.commune.id()).shown())
			.extracting(ChairpersonDesk.Tally::open)
			.containsExactly(1);
		assertThat(this.desk.byHandler(this.commune.coordinator().id(), this.commune.id()).shown())
			.extracting(ChairpersonDesk.Tally::open)
			.containsExactly(2);
		this.walk.approves(forTheSubject, about);
		this.walk.approves(this.commune.headOfProvince(), aboutTheHead);
		this.walk.isSatisfied(about);
		this.walk.isSatisfied(aboutTheHead);
	}

	@Test
	void aDelegateSignsAndTheLetterSaysSo() {
		Staff deputy = somebody("Lê Thị Phó");
		delegated(this.commune.chairperson(), deputy);
		String number = this.walk.drafted(this.commune);
		assertThat(listed(deputy, Inbox.Tab.ALL)).containsExactly(number + " Trần Văn Chủ");
		agree(deputy);
		assertThatThrownBy(() -> this.walk.decides(deputy, number, "approve", "take-over",
				(by) -> this.approval.takeOver(number, "Kính gửi bà", deputy.id(), by)))
			.isInstanceOf(NotAllowedNow.class)
			.hasMessageContaining("only-the-head");

		this.walk.approves(deputy, number);

		Reply reply = this.cases.lastReply(this.walk.get(number)).orElseThrow();
		assertThat(reply.approvedBy()).isEqualTo(deputy.id());
		assertThat(reply.signature())
			.isEqualTo(new Signature(this.commune.id(), "KT", "15/QĐ-UBND", "Công chức", "Công chức", "Lê Thị Phó"));
		assertThat(reply.letterNumber())
			.isEqualTo("1/" + this.absences.today().getYear() + "/TL-" + this.commune.agency().code());
		assertThat(this.jdbc.sql("""
				select after::jsonb ->> 'decision' from audit_entry
				where chain = 'case:' || ? and action = 'case.approved'""").param(number).query(String.class).single())
			.isEqualTo("15/QĐ-UBND");
		this.walk.isSatisfied(number);
	}

	@Test
	void aDelegateNeitherSignsASeriousKindNorReviewsNorSeesTheDesk() {
		Staff deputy = somebody("Lê Thị Phó");
		delegated(this.commune.chairperson(), deputy);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number, FeedbackKind.HARASSMENT, Set.of());
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);

		assertThat(listed(deputy, Inbox.Tab.ALL)).isEmpty();
		assertThatThrownBy(() -> this.walk.approves(deputy, number)).isInstanceOf(NotFound.class);
		hidden(deputy, number);
		this.walk.approves(this.commune.chairperson(), number);
		assertThat(this.cases.lastReply(this.walk.get(number)).orElseThrow().signature().form()).isNull();
		this.walk.isDissatisfied(number);
		assertThat(listed(deputy, Inbox.Tab.ALL)).isEmpty();
		this.walk.explains(this.commune.chairperson(), number);
	}

	@Test
	void aDelegationThatHasEndedSignsNothingAlsoNotWhatWasTaken() {
		Staff deputy = somebody("Lê Thị Phó");
		delegated(this.commune.chairperson(), deputy);
		String number = this.walk.drafted(this.commune);
		this.work.claim(this.walk.item(number, "approve"), Communes.signedIn(deputy));
		assertThat(listed(deputy, Inbox.Tab.MINE)).hasSize(1);

		this.clock.advance(Duration.ofDays(1));

		assertThat(listed(deputy, Inbox.Tab.ALL)).isEmpty();
		assertThatThrownBy(() -> this.walk.approves(deputy, number)).isInstanceOf(NotFound.class);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void repliesAreNumberedInOrderPerAgencyAndTheSuperiorsLetterIsTheSuperiors() {
		String first = this.walk.replied(this.commune);
		String second = this.walk.replied(this.commune);
		String aboutTheHead = this.walk.submittedAbout(this.commune.agency(), "ông Trần Văn Chủ, Chủ tịch xã");
		this.walk.accepts(this.commune.receptionist(), aboutTheHead);
		this.walk.assigns(this.commune.coordinator(), aboutTheHead, this.commune.handler());
		this.walk.drafts(this.commune.handler(), aboutTheHead);
		this.walk.approves(this.commune.headOfProvince(), aboutTheHead);

		String year = "/" + this.absences.today().getYear() + "/TL-";
		assertThat(registered(first)).isEqualTo("1" + year + this.commune.agency().code());
		assertThat(registered(second)).isEqualTo("2" + year + this.commune.agency().code());
		assertThat(registered(aboutTheHead)).endsWith(year + "TM");
		List.of(first, second, aboutTheHead).forEach(this.walk::isSatisfied);
	}

	@Test
	void ofTwoWhoMayDecideTheSecondIsTold() {
		Staff deputy = somebody("Lê Thị Phó");
		absent(this.commune.chairperson(), deputy, Role.CHAIRPERSON);
		Staff other = somebody("Trần Thị Chủ", Role.CHAIRPERSON);
		String number = this.walk.drafted(this.commune);
		this.work.claim(this.walk.item(number, "approve"), Communes.signedIn(other));
		assertThatThrownBy(() -> this.walk.approves(deputy, number)).isInstanceOf(NotAllowedNow.class);
		assertThat(listed(deputy, Inbox.Tab.ALL)).isEmpty();
		this.walk.approves(other, number);
		this.walk.isSatisfied(number);
	}

	/** Whoever stands in for whomever, a list, a count and a page say the same. */
	@Test
	void randomSubstitutionsNeverReachWhoIsBarred() {
		Random random = new Random(7);
		List<Staff> people = new ArrayList<>(List.of(this.commune.receptionist(), this.commune.coordinator(),
				this.commune.handler(), this.commune.otherHandler(), this.commune.chairperson()));
		people.add(somebody("Đỗ Thị Một"));
		people.add(somebody("Đỗ Thị Hai"));
		List<String> numbers = new ArrayList<>();
		for (String official : List.of("chị Khác", "anh Lý", "ông Chủ", "chị Một", "anh Phối", "không rõ")) {
			numbers.add(this.walk.submittedAbout(this.commune.agency(), official));
			String drafted = this.walk.submitted(this.commune.agency());
			this.walk.accepts(this.commune.receptionist(), drafted);
			this.walk.assigns(this.commune.coordinator(), drafted, this.commune.handler());
			this.walk.drafts(this.commune.handler(), drafted);
			numbers.add(drafted);
		}
		int entered = 0;
		for (int tried = 0; tried < 120; tried++) {
			Staff absent = people.get(random.nextInt(people.size()));
			Staff substitute = people.get(random.nextInt(people.size()));
			List<Role> roles = List.copyOf(NewSubstitution.SUBSTITUTABLE);
			try {
				absent(absent, substitute, roles.get(random.nextInt(roles.size())));
				entered++;
			}
			catch (Invalid refusal) {
				// Oneself, not the own hat, overlapping or a loop: not stored.
			}
		}
		assertThat(entered).isGreaterThan(4);
		for (Staff person : people) {
			agree(person);
			for (String number : numbers) {
				sameAnswers(person, number);
			}
		}
		numbers.forEach(this::withdrawn);
	}

	private void sameAnswers(Staff person, String number) {
		boolean listed = listed(person, Inbox.Tab.ALL).stream().anyMatch((one) -> one.startsWith(number + " "));
		long id = this.jdbc.sql("select id from work_item where case_number = ? and status = 'OPEN'")
			.param(number)
			.query(Long.class)
			.single();
		boolean opens = opens(() -> this.work.open(id, Communes.signedIn(person)));
		assertThat(opens).as("%s and %s", person.displayName(), number).isEqualTo(listed);
		if (this.walk.get(number).isAbout(person.id())) {
			assertThat(listed).isFalse();
			hidden(person, number);
		}
		else if (listed) {
			assertThat(opens(() -> this.access.open(number, Communes.signedIn(person)))).isTrue();
		}
		if (this.walk.get(number).state().name().equals("AWAITING_APPROVAL")
				&& person.id() == this.commune.handler().id()) {
			assertThat(listed).as("the drafter").isFalse();
		}
	}

	private static boolean opens(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (NotFound refusal) {
			return false;
		}
	}

	private void withdrawn(String number) {
		this.walk.withdraws(number);
	}

	private void hidden(Staff person, String number) {
		assertThat(listed(person, Inbox.Tab.ALL)).noneMatch((one) -> one.startsWith(number + " "));
		assertThatThrownBy(() -> this.access.open(number, Communes.signedIn(person))).isInstanceOf(NotFound.class);
		agree(person);
	}

	/** What the tabs count is what they list. */
	private void agree(Staff person) {
		Map<Inbox.Tab, Integer> counts = this.inbox.counts(person.id(), Inbox.Filter.NONE);
		for (Inbox.Tab tab : Inbox.Tab.values()) {
			List<Inbox.Row> rows = this.inbox.rows(person.id(), tab, Inbox.Filter.NONE, null);
			assertThat(rows).extracting(Inbox.Row::id).doesNotHaveDuplicates();
			assertThat(counts.get(tab)).as("%s", tab).isEqualTo(rows.size());
		}
	}

	private List<String> listed(Staff person, Inbox.Tab tab) {
		return this.inbox.rows(person.id(), tab, Inbox.Filter.NONE, null)
			.stream()
			.map((row) -> row.caseNumber() + " " + row.inPlaceOf())
			.toList();
	}

	private String registered(String number) {
		return this.cases.lastReply(this.walk.get(number)).orElseThrow().letterNumber();
	}

	private void finish(String number) {
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	private Staff somebody(String name, Role... hats) {
		return this.communes.engage(this.commune.agency(), name, hats);
	}

	private void absent(Staff absent, Staff substitute, Role role) {
		enter(false, absent, substitute, role);
	}

	private void delegated(Staff head, Staff deputy) {
		enter(true, head, deputy, Role.CHAIRPERSON);
	}

	/** For today. */
	private void enter(boolean delegation, Staff absent, Staff substitute, Role role) {
		boolean head = role == Role.CHAIRPERSON;
		LocalDate today = this.absences.today();
		this.absences.enter(
				new NewSubstitution(this.commune.id(), delegation, absent.id(), substitute.id(), Set.of(role), today,
						today, head ? LegalForm.KT : LegalForm.ASSIGNED, head ? "15/QĐ-UBND" : null, null),
				Actor.SYSTEM);
	}

}
