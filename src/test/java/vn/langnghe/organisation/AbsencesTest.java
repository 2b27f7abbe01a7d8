package vn.langnghe.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may stand in for whom, and who does on which day. */
@IntegrationTest
@Transactional
class AbsencesTest {

	@Autowired
	private Absences absences;

	@Autowired
	private StandIns standIns;

	@Autowired
	private SignedInStaff signedIn;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Communes communes;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private LocalDate today;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
		this.today = this.absences.today();
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aSubstituteWearsTheHatFromTheFirstDayToTheLastAndIsTold() {
		Staff absent = this.commune.receptionist();
		Staff substitute = this.commune.otherHandler();
		enter(absent, substitute, 1, 2, Role.RECEPTIONIST);

		assertThat(this.standIns.of(substitute.id())).isEmpty();
		assertThat(this.signedIn.rolesNow(substitute.id())).contains(Set.of("HANDLER"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.standIns.of(substitute.id())).extracting(StandIn::principalId).containsExactly(absent.id());
		assertThat(this.signedIn.rolesNow(substitute.id())).contains(Set.of("HANDLER", "RECEPTIONIST"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.standIns.of(substitute.id())).hasSize(1);
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.standIns.of(substitute.id())).isEmpty();
		assertThat(this.jdbc.sql("select kind from notice where staff_id = ?")
			.param(substitute.id())
			.query(String.class)
			.list()).containsExactly("SUBSTITUTES");
		assertThat(audited(absent, "substitution.entered")).isEqualTo(1);
	}

	@Test
	void theDayIsThatOfVietnam() {
		enter(this.commune.receptionist(), this.commune.handler(), 0, 0, Role.RECEPTIONIST);
		this.clock.moveTo(this.today.atTime(16, 59).toInstant(ZoneOffset.UTC));
		assertThat(this.standIns.of(this.commune.handler().id())).hasSize(1);
		this.clock.moveTo(this.today.atTime(17, 1).toInstant(ZoneOffset.UTC));
		assertThat(this.standIns.of(this.commune.handler().id())).isEmpty();
	}

	@Test
	void aChainReachesWhoeverIsThere() {
		Staff first = this.commune.handler();
		Staff second = this.commune.otherHandler();
		Staff third = this.commune.coordinator();
		enter(this.commune.receptionist(), first, 0, 3, Role.RECEPTIONIST);
		enter(first, second, 0, 3, Role.RECEPTIONIST);
		enter(second, third, 0, 3, Role.RECEPTIONIST);
		assertThat(this.standIns.of(third.id())).extracting(StandIn::principalId)
			.containsExactly(this.commune.receptionist().id());
		refused("substituteId", "loop", given(third, this.commune.receptionist(), 0, 0, Role.RECEPTIONIST));
		refused("substituteId", "loop", given(third, first, 0, 0, Role.RECEPTIONIST));
	}

	@Test
	void whoseAccountIsDisabledNeitherGivesNorPassesOn() {
		Staff first = this.commune.handler();
		enter(this.commune.receptionist(), first, 0, 3, Role.RECEPTIONIST);
		enter(first, this.commune.otherHandler(), 0, 3, Role.RECEPTIONIST);
		this.accounts.disable(this.commune.id(), first.id(), Actor.SYSTEM);
		assertThat(this.standIns.of(this.commune.otherHandler().id())).isEmpty();
	}

	@Test
	void whatCannotBeRightIsRefusedWithTheReason() {
		Staff absent = this.commune.handler();
		Staff substitute = this.commune.otherHandler();
		refused("until", "past", given(absent, substitute, -3, -1, Role.HANDLER));
		refused("roles", "hat", given(absent, substitute, 0, 1, Role.COORDINATOR));
		Staff stranger = this.communes.commune().handler();
		refused("substituteId", "stranger", given(absent, stranger, 0, 1, Role.HANDLER));
		refused("substituteId", "stranger", given(absent, this.commune.headOfProvince(), 0, 1, Role.HANDLER));
		enter(absent, substitute, 0, 5, Role.HANDLER);
		refused("from", "overlaps", given(absent, this.commune.coordinator(), 5, 9, Role.HANDLER));
		Staff gone = this.communes.engage(this.commune.agency(), "Người Đã Nghỉ");
		this.accounts.disable(this.commune.id(), gone.id(), Actor.SYSTEM);
		refused("substituteId", "nobody", given(this.commune.receptionist(), gone, 0, 1, Role.RECEPTIONIST));
		assertThat(this.absences.of(this.commune.id())).hasSize(1);
	}

	@Test
	void theSuperiorStandsInForTheChairpersonButByDelegationSignsOnlyTheOwnHouse() {
		enter(this.commune.chairperson(), this.commune.headOfProvince(), 0, 1, Role.CHAIRPERSON);
		assertThat(this.standIns.of(this.commune.headOfProvince().id())).extracting(StandIn::principalId)
			.contains(this.commune.chairperson().id());
		NewSubstitution delegation = new NewSubstitution(this.commune.id(), true, this.commune.chairperson().id(),
				this.commune.headOfProvince().id(), Set.of(), this.today, this.today, LegalForm.KT, "1/QĐ", null);
		refused("substituteId", "stranger", delegation);
	}

	@Test
	void whatIsEndedEarlyEndsAtOnceOnceAndWithAReason() {
		Substitution entered = enter(this.commune.handler(), this.commune.otherHandler(), 0, 5, Role.HANDLER);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.absences.end(this.commune.id() + 1, entered.id(), "Về sớm", Actor.SYSTEM));
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.absences.end(this.commune.id(), entered.id(), " ", Actor.SYSTEM));

		this.absences.end(this.commune.id(), entered.id(), "Về sớm", Actor.SYSTEM);

		assertThat(this.absences.of(this.commune.id())).extracting((one) -> one.stage(this.today))
			.containsExactly(Substitution.Stage.PAST);
		assertThat(this.standIns.of(this.commune.otherHandler().id())).isEmpty();
		assertThat(audited(this.commune.handler(), "substitution.ended")).isEqualTo(1);
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.absences.end(this.commune.id(), entered.id(), "Lần nữa", Actor.SYSTEM));
		enter(this.commune.handler(), this.commune.otherHandler(), 0, 5, Role.HANDLER);
	}

	/** The database follows chains as the program that let them in does. */
	@Test
	void randomChainsAreFollowedToTheirEndAsTheyWereEntered() {
		Random random = new Random(20261127);
		List<Staff> people = new ArrayList<>();
		for (int one = 0; one < 7; one++) {
			people.add(this.communes.engage(this.commune.agency(), "Người " + one, Role.HANDLER));
		}
		int entered = 0;
		for (int tried = 0; tried < 150; tried++) {
			Staff absent = people.get(random.nextInt(7));
			Staff substitute = people.get(random.nextInt(7));
			int from = random.nextInt(12);
			try {
				enter(absent, substitute, from, from + random.nextInt(4), Role.HANDLER);
				entered++;
			}
			catch (Invalid refusal) {
				// Oneself, overlapping or a loop: not stored.
			}
		}
		assertThat(entered).isGreaterThan(10);
		List<Substitution> all = this.absences.of(this.commune.id());
		assertThat(all).hasSize(entered);
		for (int day = 0; day < 16; day++) {
			LocalDate date = this.today.plusDays(day);
			this.clock.moveTo(date.atTime(3, 0).toInstant(ZoneOffset.UTC));
			for (Staff person : people) {
				assertThat(this.standIns.of(person.id())).extracting(StandIn::principalId)
					.as("%s on %s", person.displayName(), date)
					.containsExactlyInAnyOrderElementsOf(stoodInFor(all, date, person.id()));
			}
		}
	}

	private static Set<Long> stoodInFor(List<Substitution> all, LocalDate date, long person) {
		Set<Long> found = new HashSet<>();
		List<Long> open = new ArrayList<>(List.of(person));
		while (!open.isEmpty()) {
			long one = open.remove(0);
			all.stream()
				.filter((link) -> link.substituteId() == one && !date.isBefore(link.from())
						&& !date.isAfter(link.until()))
				.sorted(Comparator.comparing(Substitution::id))
				.forEach((link) -> {
					assertThat(found.add(link.absentId())).isTrue();
					open.add(link.absentId());
				});
		}
		return found;
	}

	private Substitution enter(Staff absent, Staff substitute, int from, int until, Role role) {
		return this.absences.enter(given(absent, substitute, from, until, role), Actor.SYSTEM);
	}

	private NewSubstitution given(Staff absent, Staff substitute, int from, int until, Role role) {
		boolean head = role == Role.CHAIRPERSON;
		return new NewSubstitution(this.commune.id(), false, absent.id(), substitute.id(), Set.of(role),
				this.today.plusDays(from), this.today.plusDays(until), head ? LegalForm.KT : LegalForm.ASSIGNED,
				head ? "12/QĐ-UBND" : null, null);
	}

	private void refused(String field, String why, NewSubstitution given) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.absences.enter(given, Actor.SYSTEM))
			.withMessageEndingWith("." + why)
			.returns(field, Invalid::field);
	}

	private long audited(Staff staff, String action) {
		return this.jdbc.sql("select count(*) from audit_entry where chain = ? and action = ?")
			.params("staff:" + staff.username(), action)
			.query(Long.class)
			.single();
	}

}
