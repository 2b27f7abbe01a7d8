package vn.langnghe.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.PromisesWatched;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.metrics.CountedCases;
import vn.langnghe.metrics.CountedSums;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.publication.PublicText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people do, in whatever order, with officials who come and go and time that
 * passes: no case is without a named person or a deadline, no work is left on a case that
 * ended, the audit chain holds, and what is counted of the cases is what happened. The
 * sequences come from a seed that a failure names; more of them with
 * {@code -Dlangnghe.histories=2000}, others with {@code -Dlangnghe.seed=...}.
 */
class RandomHistoriesTest extends ProcessWalk {

	private static final int MOST_ACTS = 40;

	private static final List<Role> HATS = List.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.HANDLER, Role.CHAIRPERSON);

	@Autowired
	private Accounts accounts;

	@Autowired
	private CountedCases counted;

	@Autowired
	private CountedSums sums;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private PromisesWatched promises;

	private final Map<String, Integer> done = new TreeMap<>();

	private Random random;

	private final Map<Long, Set<Role>> hats = new HashMap<>();

	private List<Staff> office;

	@Test
	void nothingFallsThroughWhateverIsDoneInWhateverOrder() {
		long seed = Long.getLong("langnghe.seed", 20_261_127L);
		int histories = Integer.getInteger("langnghe.histories", 60);
		Staff everything = this.communes.engage(this.commune.agency(), "Lý Văn Kiêm", HATS.toArray(Role[]::new));
		Staff second = this.communes.engage(this.commune.agency(), "Đinh Thị Phó", Role.CHAIRPERSON);
		this.office = List.of(this.commune.receptionist(), this.commune.coordinator(), this.commune.handler(),
				this.commune.otherHandler(), this.commune.chairperson(), second, everything);
		this.office.forEach((staff) -> this.hats.put(staff.id(), worn(staff)));
		Map<CaseState, Integer> ends = new TreeMap<>();
		for (int i = 0; i < histories; i++) {
			this.random = new Random(seed + i);
			everybodyIsBack();
			String number = this.walk.submitted(this.commune.agency());
			try {
				live(number);
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError("seed " + (seed + i) + ", case " + number, ex);
			}
			if (i % 20 == 0) {
				this.wholeness.holds();
			}
			ends.merge(this.walk.get(number).state(), 1, Integer::sum);
		}
		this.counted.agreeWithTheTables(this.commune.id());
		this.counted.agreeWithTheEvents();
		this.sums.agreeWithTheFacts(this.commune.id(), new Random(seed));
		System.out.println(histories + " histories, acts done: " + this.done + ", ends: " + ends);
		assertThat(this.done).as("every kind of act was met").hasSizeGreaterThan(Math.min(histories / 3, 30));
	}

	private Set<Role> worn(Staff staff) {
		Set<Role> worn = EnumSet.noneOf(Role.class);
		HATS.stream().filter((role) -> staff.wears(role, this.commune.id())).forEach(worn::add);
		return worn;
	}

	/** An agency that is short of people takes nothing in. */
	private void everybodyIsBack() {
		this.office.forEach((staff) -> {
			if (!this.staffMembers.findById(staff.id()).orElseThrow().enabled()) {
				this.accounts.enable(this.commune.id(), staff.id(), Actor.SYSTEM);
			}
		});
		this.hats.forEach((id, worn) -> this.accounts.wear(this.commune.id(), id, worn, Actor.SYSTEM));
	}

	/**
	 * One case, and all that was split from it, until nothing is open or patience ends.
	 */
	private void live(String number) {
		List<String> cases = new ArrayList<>(List.of(number));
		for (int i = 0; i < MOST_ACTS; i++) {
			String one = cases.get(this.random.nextInt(cases.size()));
			switch (this.random.nextInt(16)) {
				case 0 -> timePasses(one);
				case 1 -> theCitizenActs(one);
				case 2 -> somebodyComesOrGoes();
				default -> theOfficeActs(one, cases);
			}
			nothingFellThrough(one);
			if (cases.stream().allMatch((each) -> this.walk.get(each).closing() != null)
					&& this.random.nextInt(3) > 0) {
				break;
			}
		}
	}

	/** The quick part of what must hold, after each act. */
	private void nothingFellThrough(String number) {
		CaseFile caseFile = this.walk.get(number);
		List<String> open = this.walk.open(number);
		if (caseFile.closing() != null) {
			assertThat(open).as("open on a case that ended").isEmpty();
			return;
		}
		boolean withTheCitizen = Set.of(CaseState.AWAITING_SUPPLEMENT, CaseState.REPLIED).contains(caseFile.state());
		assertThat(withTheCitizen || !open.isEmpty()).as("%s is with nobody", caseFile.state()).isTrue();
		assertThat(caseFile.promise().dueAt()).isNotNull();
		assertThat(caseFile.stepClock() != null || caseFile.ratingWindow() != null).as("no deadline").isTrue();
	}

	private void timePasses(String number) {
		this.clock.advance(Duration.ofDays(this.random.nextInt(8)).plusHours(this.random.nextInt(24)));
		this.dueJobs.run(number);
		this.dueJobs.run(number, "publication");
		this.promises.look();
		count("time passes");
	}

	private void theCitizenActs(String number) {
		switch (this.random.nextInt(6)) {
			case 0 -> attempt("withdraw", () -> this.walk.withdraws(number));
			case 1 -> attempt("supplement", () -> this.walk.supplements(number));
			case 2, 3 -> attempt("satisfied", () -> this.walk.isSatisfied(number));
			default -> attempt("dissatisfied", () -> this.walk.isDissatisfied(number));
		}
	}

	/** Locked out and back, hats taken and given; the office refuses to lose its last. */
	private void somebodyComesOrGoes() {
		Staff somebody = this.staffMembers.findById(any(this.office).id()).orElseThrow();
		long agency = this.commune.id();
		if (!somebody.enabled()) {
			attempt("comes back", () -> this.accounts.enable(agency, somebody.id(), Actor.SYSTEM));
		}
		else if (this.random.nextBoolean()) {
			attempt("leaves", () -> this.accounts.disable(agency, somebody.id(), Actor.SYSTEM));
		}
		else {
			Set<Role> hats = EnumSet.noneOf(Role.class);
			for (Role role : HATS) {
				if (this.random.nextInt(3) > 0) {
					hats.add(role);
				}
			}
			attempt("changes hats", () -> this.accounts.wear(agency, somebody.id(), hats, Actor.SYSTEM));
		}
	}

	private void theOfficeActs(String number, List<String> cases) {
		List<Work> open = this.jdbc.sql("""
				select w.step, w.agency_id, w.role, w.assignee_id, w.barred::text as barred from work_item w
				where w.case_number = ? and w.status = 'OPEN' and w.action_id is null""")
			.param(number)
			.query(Work.class)
			.list();
		if (open.isEmpty()) {
			return;
		}
		Work work = any(open);
		List<Staff> able = Stream.concat(this.office.stream(), Stream.of(this.commune.headOfProvince()))
			.map((staff) -> this.staffMembers.findById(staff.id()).orElseThrow())
			.filter((staff) -> staff.enabled() && work.isFor(staff))
			.toList();
		assertThat(able).as("somebody can do %s", work).isNotEmpty();
		Staff who = any(able);
		switch (work.step()) {
			case "classify" -> classifies(who, number, cases);
			case "assign" -> attempt("assign", () -> this.walk.assigns(who, number, handler()));
			case "handle" -> handles(who, number);
			case "approve" -> one(who, number, Map.of("approve", this.walk::approves, "return", this.walk::returnsDraft,
					"write instead", this.walk::writesInstead));
			case "decide-extension" ->
				one(who, number, Map.of("grant", this.walk::grantsTime, "deny", this.walk::deniesTime));
			case "consult" -> attempt("give opinion", () -> this.walk.givesOpinion(who, number));
			case "chair-review" -> reviews(who, number);
			case "meet-citizen" -> attempt("meet", () -> this.walk.meets(who, number));
			case "instruct-review" -> attempt("advise", () -> this.walk.advises(who, number));
			case "intervene" -> intervenes(who, number);
			case "instruct", "superior-intervene" ->
				attempt("instruct", () -> this.walk.instructs(who, number, work.step()));
			case "publish" -> one(who, number, Map.of("publish",
					(staff, one) -> this.walk.publishes(staff, one,
							new PublicText("Hồ sơ trễ hẹn", "Hồ sơ trễ hẹn.", "Đã có kết quả.")),
					"not publishable", (staff, one) -> this.walk.saysWhyNotPublishable(staff, one, "Không che được")));
			default -> attempt(work.step(), () -> this.walk.notes(who, number, work.step()));
		}
	}

	private void classifies(Staff who, String number, List<String> cases) {
		switch (this.random.nextInt(16)) {
			case 0 -> attempt("refuse", () -> this.walk.refuses(who, number));
			case 1 -> attempt("ask the citizen", () -> this.walk.asks(who, number, "classify"));
			case 2 -> attempt("transfer outside", () -> this.walk.transfersOutside(who, number));
			case 3 -> attempt("merge", () -> this.walk.merges(who, number, this.walk.drafted(this.commune)));
			case 4 -> attempt("refer", () -> this.walk.refersComplaint(who, number));
			case 5 -> attempt("split", () -> cases.add(this.walk.splits(who, number)));
			default -> attempt("accept", () -> this.walk.accepts(who, number, any(List.of(FeedbackKind.values())),
					(this.random.nextInt(4) == 0) ? Set.of(any(this.office).id()) : Set.of()));
		}
	}

	private void handles(Staff who, String number) {
		switch (this.random.nextInt(7)) {
			case 0 -> attempt("hand back", () -> this.walk.handsBack(who, number));
			case 1 -> attempt("ask the citizen", () -> this.walk.asks(who, number, "handle"));
			case 2 -> attempt("ask for time", () -> this.walk.asksForTime(who, number, 1 + this.random.nextInt(12)));
			case 3 -> attempt("consult", () -> this.walk.consults(who, number, any(this.office)));
			case 4 -> attempt("sign directly", () -> this.walk.signsDirectly(who, number));
			default -> attempt("draft", () -> this.walk.drafts(who, number));
		}
	}

	private void reviews(Staff who, String number) {
		switch (this.random.nextInt(4)) {
			case 0 -> attempt("reopen", () -> this.walk.reopens(who, number, handler()));
			case 1 -> attempt("explain", () -> this.walk.explains(who, number));
			case 2 ->
				attempt("invite", () -> this.walk.invites(who, number, this.clock.instant().plus(Duration.ofDays(3))));
			default -> attempt("report", () -> this.walk.asksSuperior(who, number));
		}
	}

	private void intervenes(Staff who, String number) {
		switch (this.random.nextInt(5)) {
			case 0 -> attempt("urge", () -> this.walk.urges(who, number));
			case 1 -> attempt("reassign", () -> this.walk.reassigns(who, number, handler()));
			case 2 -> attempt("take over", () -> this.walk.takesOver(who, number));
			case 3 -> attempt("extend", () -> this.walk.extendsInPerson(who, number, 1 + this.random.nextInt(5)));
			default -> attempt("report up", () -> this.walk.reportsUp(who, number));
		}
	}

	/** Mostly one who wears the hat. */
	private Staff handler() {
		List<Staff> handlers = this.office.stream()
			.map((staff) -> this.staffMembers.findById(staff.id()).orElseThrow())
			.filter((staff) -> staff.wears(Role.HANDLER, this.commune.id()))
			.toList();
		return any((handlers.isEmpty() || this.random.nextInt(10) == 0) ? this.office : handlers);
	}

	private void one(Staff who, String number, Map<String, Deed> deeds) {
		String name = any(deeds.keySet().stream().sorted().toList());
		attempt(name, () -> deeds.get(name).does(who, number));
	}

	/** Does it, or is refused with a reason; anything else is a fault. */
	private void attempt(String name, Runnable deed) {
		try {
			deed.run();
			count(name);
		}
		catch (NotAllowedNow | Invalid | NotFound refusal) {
			count("refused: " + name);
		}
	}

	private void count(String name) {
		this.done.merge(name, 1, Integer::sum);
	}

	private <T> T any(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

	/** What a person does to a case. */
	private interface Deed {

		void does(Staff who, String number);

	}

	/** Open work, as far as it says who can do it. */
	private record Work(String step, long agencyId, String role, Long assigneeId, String barred) {

		boolean isFor(Staff staff) {
			Set<String> not = new HashSet<>(List.of(this.barred.replaceAll("[{}]", "").split(",")));
			return !not.contains(Long.toString(staff.id())) && ((this.assigneeId != null)
					? this.assigneeId == staff.id() : staff.wears(Role.valueOf(this.role), this.agencyId));
		}

	}

}
