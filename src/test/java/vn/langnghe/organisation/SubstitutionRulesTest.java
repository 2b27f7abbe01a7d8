package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may be entered beside the substitutions that there are. */
class SubstitutionRulesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

	@Test
	void onePersonsHatHasOneSubstituteADay() {
		List<Link> others = List.of(link(1, 2, 0, 4, Role.HANDLER));
		refused(others, link(1, 3, 4, 6, Role.HANDLER), "overlaps");
		accepted(others, link(1, 3, 5, 6, Role.HANDLER));
		accepted(others, link(1, 3, 0, 4, Role.COORDINATOR));
	}

	@Test
	void aChainThatComesBackIsRefusedOnlyOnDaysOnWhichItWould() {
		List<Link> others = List.of(link(1, 2, 0, 9, Role.HANDLER), link(2, 3, 5, 9, Role.HANDLER));
		refused(others, link(3, 1, 9, 12, Role.HANDLER), "loop");
		accepted(others, link(3, 1, 0, 4, Role.HANDLER));
		accepted(others, link(3, 1, 10, 12, Role.HANDLER));
		accepted(others, link(3, 1, 5, 9, Role.COORDINATOR));
	}

	@Test
	void twoPeopleAreNotEachOthersSubstitutes() {
		refused(List.of(link(1, 2, 0, 0, Role.CHAIRPERSON)), link(2, 1, 0, 0, Role.CHAIRPERSON), "loop");
	}

	@Test
	void aChainHasAtMostSixLinksWhereverItIsLengthened() {
		List<Link> six = new ArrayList<>();
		for (int one = 1; one <= SubstitutionRules.LONGEST; one++) {
			six.add(link(one, one + 1, 0, 3, Role.HANDLER));
		}
		refused(six, link(7, 8, 0, 3, Role.HANDLER), "long-chain");
		refused(six, link(9, 1, 0, 3, Role.HANDLER), "long-chain");
		Link middle = six.remove(2);
		accepted(six, middle);
		six.add(link(7, 8, 0, 3, Role.HANDLER));
		refused(six, middle, "long-chain");
	}

	@Test
	void whatWasAuthorisedIsNotPassedOnWhicheverIsEnteredFirst() {
		Link authorised = new Link(false, 1, 2, Set.of(Role.CHAIRPERSON), DAY, DAY, LegalForm.TUQ);
		refused(List.of(authorised), link(2, 3, 0, 0, Role.CHAIRPERSON), "passed-on");
		refused(List.of(link(2, 3, 0, 0, Role.CHAIRPERSON)), authorised, "passed-on");
		accepted(List.of(authorised), link(2, 3, 1, 1, Role.CHAIRPERSON));
	}

	@Test
	void aDelegationIsNoLinkOfAChainButIsGivenToOnePersonOnce() {
		Link delegation = new Link(true, 1, 2, Set.of(Role.CHAIRPERSON), DAY, DAY, LegalForm.KT);
		refused(List.of(delegation), delegation, "overlaps");
		accepted(List.of(delegation), new Link(true, 1, 3, Set.of(Role.CHAIRPERSON), DAY, DAY, LegalForm.KT));
		accepted(List.of(delegation), link(2, 1, 0, 0, Role.CHAIRPERSON));
		accepted(List.of(delegation), link(1, 2, 0, 0, Role.CHAIRPERSON));
	}

	/** Whatever was entered at random, on every day each chain ends at one person. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89 })
	void whateverIsAcceptedEndsAtOnePerson(long seed) {
		Random random = new Random(seed);
		List<Link> entered = new ArrayList<>();
		int loops = 0;
		for (int tried = 0; tried < 2_000; tried++) {
			int from = random.nextInt(30);
			Link link = new Link(random.nextInt(8) == 0, 1 + random.nextInt(9), 1 + random.nextInt(9),
					random.nextBoolean() ? Set.of(Role.HANDLER) : Set.of(Role.HANDLER, Role.COORDINATOR),
					DAY.plusDays(from), DAY.plusDays(from + random.nextInt(6)),
					LegalForm.values()[random.nextInt(LegalForm.values().length)]);
			if (link.absent() == link.substitute()) {
				continue;
			}
			try {
				new SubstitutionRules(List.copyOf(entered)).check(link);
				entered.add(link);
			}
			catch (Invalid refusal) {
				loops += refusal.messageKey().endsWith("loop") ? 1 : 0;
			}
		}
		assertThat(entered).hasSizeGreaterThan(30);
		assertThat(loops).isPositive();
		for (Role role : Set.of(Role.HANDLER, Role.COORDINATOR)) {
			for (int day = 0; day < 40; day++) {
				for (long person = 1; person <= 9; person++) {
					endsAtOnePerson(entered, role, DAY.plusDays(day), person);
				}
			}
		}
	}

	private static void endsAtOnePerson(List<Link> entered, Role role, LocalDate day, long person) {
		Set<Long> met = new HashSet<>(Set.of(person));
		Optional<Link> next = next(entered, role, day, person);
		while (next.isPresent()) {
			assertThat(met.add(next.get().substitute())).as("%s of %s on %s", role, person, day).isTrue();
			next = next(entered, role, day, next.get().substitute());
		}
		assertThat(met).hasSizeLessThanOrEqualTo(SubstitutionRules.LONGEST + 1);
	}

	private static Optional<Link> next(List<Link> entered, Role role, LocalDate day, long person) {
		List<Link> links = entered.stream()
			.filter((link) -> !link.delegation() && link.absent() == person && link.roles().contains(role)
					&& !day.isBefore(link.from()) && !day.isAfter(link.until()))
			.toList();
		assertThat(links).hasSizeLessThanOrEqualTo(1);
		return links.stream().findFirst();
	}

	private static Link link(long absent, long substitute, int from, int until, Role... roles) {
		return new Link(false, absent, substitute, Set.of(roles), DAY.plusDays(from), DAY.plusDays(until),
				LegalForm.KT);
	}

	private static void accepted(List<Link> others, Link link) {
		new SubstitutionRules(others).check(link);
	}

	private static void refused(List<Link> others, Link link, String why) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new SubstitutionRules(others).check(link))
			.withMessageEndingWith(why);
	}

}
