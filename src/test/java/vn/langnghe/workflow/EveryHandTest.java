package vn.langnghe.workflow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act is tried wherever a case can stand, by everybody, over HTTP: where the table
 * allows it the case is afterwards in the state of the table; everywhere else the answer
 * is a refusal and the case is as it was.
 */
class EveryHandTest extends ProcessWalk {

	private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

	private static final Set<Hand> OUTSIDERS = Set.of(Hand.MANAGER, Hand.INSPECTOR, Hand.ADMIN, Hand.NEIGHBOUR,
			Hand.STRANGER);

	@LocalServerPort
	private int port;

	@Autowired
	private TrackingLinks links;

	private final Map<Hand, Staff> people = new EnumMap<>(Hand.class);

	private final Map<Hand, Browser> browsers = new EnumMap<>(Hand.class);

	private final Map<Browser, String> tokens = new HashMap<>();

	private final Map<String, Map<String, Item>> items = new HashMap<>();

	private final Set<String> pages = new HashSet<>();

	private final List<String> broken = new ArrayList<>();

	private Commune neighbour;

	/** A case into which others can be merged. */
	private String other;

	private int addresses;

	@BeforeEach
	void everybodySignsIn() {
		Commune at = this.commune;
		this.people.put(Hand.RECEPTIONIST, at.receptionist());
		this.people.put(Hand.COORDINATOR, at.coordinator());
		this.people.put(Hand.HANDLER, at.handler());
		this.people.put(Hand.OTHER_HANDLER, at.otherHandler());
		this.people.put(Hand.CHAIRPERSON, at.chairperson());
		this.people.put(Hand.SUPERIOR, at.headOfProvince());
		this.people.put(Hand.MANAGER, this.communes.engage(at.agency(), "Đỗ Văn Cải", Role.MANAGER));
		this.people.put(Hand.INSPECTOR, this.communes.engage(at.agency(), "Hồ Thị Tra", Role.INSPECTOR));
		this.people.put(Hand.ADMIN, this.communes.engage(at.agency(), "Ngô Văn Quản", Role.ADMIN));
		this.neighbour = this.communes.commune();
		this.people.put(Hand.NEIGHBOUR, this.communes.engage(this.neighbour.agency(), "Bùi Thị Bên", Role.values()));
		this.other = this.walk.drafted(at);
		this.people.forEach((hand, staff) -> this.browsers.put(hand, signedIn(staff)));
	}

	@Test
	void anActIsDoneByTheHandAndInThePlaceOfTheTableAndRefusedToAllOthersEverywhereElse() {
		List<Act> acts = Act.all();
		Map<String, Integer> tried = new TreeMap<>();
		for (Standing standing : Standing.values()) {
			String number = stand(standing);
			this.browsers.put(Hand.CITIZEN, citizen(number));
			this.browsers.put(Hand.STRANGER, device());
			String before = snapshot(number);
			for (Act act : acts) {
				for (Hand hand : Hand.values()) {
					if (act.at().containsKey(standing) && act.hands().contains(hand)) {
						succeeds(act, standing, hand);
						tried.merge("done", 1, Integer::sum);
					}
					else if (!act.isAllowed(standing, hand) && isWorthTrying(act, hand, number)) {
						isRefused(act, standing, hand, number);
						tried.merge("refused", 1, Integer::sum);
					}
				}
				String after = snapshot(number);
				expect(after.equals(before), "%s is as it was after %s was refused", standing, act);
				before = after;
			}
			end(number, standing);
		}
		System.out.println("Acts tried over HTTP: " + tried);
		assertThat(this.broken).isEmpty();
		assertThat(tried.get("done")).isGreaterThan(100);
		assertThat(tried.get("refused")).isGreaterThan(1000);
	}

	/**
	 * Every outcome by those whose act it is, where there is or was such work; one of a
	 * page where there never was, and by the others of the office; by those without any
	 * part in cases where the work is open.
	 */
	private boolean isWorthTrying(Act act, Hand hand, String number) {
		if (act.step() == null) {
			boolean citizens = act.hands().contains(Hand.CITIZEN);
			return citizens ? Set.of(Hand.CITIZEN, Hand.STRANGER).contains(hand) : hand != Hand.CITIZEN;
		}
		if (hand == Hand.CITIZEN) {
			return false;
		}
		boolean own = act.hands().contains(hand);
		Item item = items(number).get(act.step());
		boolean work = item != null;
		boolean worth = work ? !OUTSIDERS.contains(hand) || item.open() : own;
		return worth && (own && work || this.pages.add(number + hand + act.page()));
	}

	private void succeeds(Act act, Standing standing, Hand hand) {
		String number = stand(standing);
		Browser page = send(act, hand, (hand == Hand.CITIZEN) ? citizen(number) : browser(hand), number);
		expect(page.status() == 200 && page.path().matches("/inbox.*|/track/case|/cases/.*"),
				"%s by %s at %s is done, not answered %s at %s: %s", act, hand, standing, page.status(), page.path(),
				page.text());
		expect(this.walk.get(number).state() == act.at().get(standing), "%s by %s at %s leads to %s, not %s", act, hand,
				standing, act.at().get(standing), this.walk.get(number).state());
		end(number, standing);
	}

	private void isRefused(Act act, Standing standing, Hand hand, String number) {
		Browser page = send(act, hand, browser(hand), number);
		expect(REFUSED.contains(page.status()) || page.path().equals("/login"),
				"%s by %s at %s is refused, not answered %s at %s: %s", act, hand, standing, page.status(), page.path(),
				page.text());
	}

	/** All that is not so is said at the end, not only the first. */
	private void expect(boolean holds, String rule, Object... values) {
		if (!holds) {
			this.broken.add(rule.formatted(values));
		}
	}

	private Browser browser(Hand hand) {
		return Objects.requireNonNull(this.browsers.get(hand));
	}

	private Browser send(Act act, Hand hand, Browser browser, String number) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("_csrf", List.of(token(browser, hand)));
		fields.put("outcome", List.of(act.outcome()));
		act.answers().forEach((name, value) -> fields.put(name, List.of(filled(value))));
		return browser.post(address(act, number), fields);
	}

	private String token(Browser browser, Hand hand) {
		String page = switch (hand) {
			case CITIZEN, STRANGER -> "/track";
			default -> "/account";
		};
		return this.tokens.computeIfAbsent(browser,
				(one) -> one.open(page).find("name=\"_csrf\"[^>]*value=\"([^\"]*)\""));
	}

	private String address(Act act, String number) {
		String step = act.step();
		if (step != null) {
			Map<String, Item> items = items(number);
			return "/tasks/" + items.getOrDefault(step, items.get("classify")).id() + "/" + act.page();
		}
		return act.page().equals("unmerge") ? "/cases/" + number + "/unmerge" : "/track/" + act.page();
	}

	/** The newest work of each step of a case; none of it changes while it is tried. */
	private Map<String, Item> items(String number) {
		return this.items.computeIfAbsent(number, (one) -> {
			Map<String, Item> newest = new HashMap<>();
			this.jdbc.sql("""
					select step, id, status = 'OPEN' as open from work_item
					where case_number = ? and process <> 'corrective-action' order by id""")
				.param(one)
				.query(Item.class)
				.list()
				.forEach((item) -> newest.put(item.step(), item));
			return newest;
		});
	}

	private String filled(String value) {
		return switch (value) {
			case "{handler}" -> Long.toString(this.commune.handler().id());
			case "{receptionist}" -> Long.toString(this.commune.receptionist().id());
			case "{otherHandler}" -> Long.toString(this.commune.otherHandler().id());
			case "{neighbour}" -> Long.toString(this.neighbour.id());
			case "{other}" -> this.other;
			case "{soon}" ->
				LocalDateTime.ofInstant(this.clock.instant().plus(Duration.ofDays(2)), VietnamTime.ZONE).toString();
			default -> value;
		};
	}

	/** What must not change: state, holder, open work, and what stands in the trail. */
	private String snapshot(String number) {
		return this.jdbc
			.sql("""
					select c.state || ' ' || coalesce(c.step, '') || ' ' || coalesce(c.handler_id, 0) || ' ' || (
					  select coalesce(string_agg(w.id || ' ' || w.status, ',' order by w.id), '') from work_item w
					  where w.case_id = c.id) || ' ' || (select count(*) from audit_entry a
					  where a.chain = 'case:' || c.number and a.action not in ('case.access-refused', 'identity.read', 'case.promise-broken'))
					from case_file c where c.number = ?""")
			.param(number)
			.query(String.class)
			.single();
	}

	private Browser device() {
		this.addresses++;
		return new Browser("http://127.0.0.1:" + this.port).from("203.0.113." + (this.addresses % 250 + 1));
	}

	private Browser signedIn(Staff staff) {
		Browser browser = device().open("/login");
		browser.form("username").with("username", staff.username()).with("password", Communes.PASSWORD).send();
		assertThat(browser.path()).isNotEqualTo("/login");
		return browser;
	}

	private Browser citizen(String number) {
		return device().open(this.links.path(number));
	}

	private void end(String number, Standing standing) {
		if (standing.ordinal() <= Standing.AWAITING_APPROVAL.ordinal()
				&& this.walk.get(number).state().compareTo(CaseState.AWAITING_APPROVAL) <= 0
				&& this.walk.get(number).closing() == null) {
			this.walk.withdraws(number);
		}
	}

	/** A case of its own that stands there. */
	private String stand(Standing standing) {
		Commune at = this.commune;
		return switch (standing) {
			case RECEIVED -> this.walk.submitted(at.agency());
			case SUPPLEMENT_ASKED -> after(this.walk.submitted(at.agency()),
					(number) -> this.walk.asks(at.receptionist(), number, "classify"));
			case ACCEPTED ->
				after(this.walk.submitted(at.agency()), (number) -> this.walk.accepts(at.receptionist(), number));
			case IN_HANDLING -> this.walk.assigned(at);
			case HANDLER_ASKED ->
				after(this.walk.assigned(at), (number) -> this.walk.asks(at.handler(), number, "handle"));
			case TIME_ASKED ->
				after(this.walk.assigned(at), (number) -> this.walk.asksForTime(at.handler(), number, 2));
			case CONSULTED ->
				after(this.walk.assigned(at), (number) -> this.walk.consults(at.handler(), number, at.otherHandler()));
			case REMINDED -> after(this.walk.assigned(at), this::reminded);
			case BREACHED -> after(this.walk.assigned(at), this::breached);
			case URGED -> after(stand(Standing.BREACHED), (number) -> this.walk.urges(at.chairperson(), number));
			case REPORTED -> after(stand(Standing.BREACHED), (number) -> this.walk.reportsUp(at.chairperson(), number));
			case LONG_BREACHED -> after(stand(Standing.BREACHED), this::longBreached);
			case TAKEN_OVER ->
				after(stand(Standing.BREACHED), (number) -> this.walk.takesOver(at.chairperson(), number));
			case AWAITING_APPROVAL -> this.walk.drafted(at);
			case REPLIED -> this.walk.replied(at);
			case UNDER_REVIEW -> after(this.walk.replied(at), this.walk::isDissatisfied);
			case INVITED -> after(stand(Standing.UNDER_REVIEW), (number) -> this.walk.invites(at.chairperson(), number,
					this.clock.instant().plus(Duration.ofDays(2))));
			case ADVICE_ASKED ->
				after(stand(Standing.UNDER_REVIEW), (number) -> this.walk.asksSuperior(at.chairperson(), number));
			case CLOSED -> after(this.walk.replied(at), this.walk::isSatisfied);
			case REFUSED ->
				after(this.walk.submitted(at.agency()), (number) -> this.walk.refuses(at.receptionist(), number));
			case EXPIRED -> after(stand(Standing.SUPPLEMENT_ASKED), this::breached);
			case TRANSFERRED -> after(this.walk.submitted(at.agency()),
					(number) -> this.walk.transfersOutside(at.receptionist(), number));
			case REFERRED -> after(this.walk.submitted(at.agency()),
					(number) -> this.walk.refersComplaint(at.receptionist(), number));
			case MERGED -> after(this.walk.submitted(at.agency()),
					(number) -> this.walk.merges(at.receptionist(), number, this.walk.drafted(at)));
			case WITHDRAWN -> after(this.walk.submitted(at.agency()), this.walk::withdraws);
		};
	}

	private static String after(String number, Consumer<String> act) {
		act.accept(number);
		return number;
	}

	private void reminded(String number) {
		this.clock.moveTo(stepClock(number).stepRemindAt().plusSeconds(1));
		this.dueJobs.run(number);
	}

	private void breached(String number) {
		this.clock.moveTo(stepClock(number).stepDueAt().plusSeconds(1));
		this.dueJobs.run(number);
	}

	private void longBreached(String number) {
		this.clock.advance(Duration.ofDays(6));
		this.dueJobs.run(number);
	}

	private StepClock stepClock(String number) {
		return Objects.requireNonNull(this.walk.get(number).stepClock());
	}

	/** Work of a step. */
	private record Item(String step, long id, boolean open) {
	}

}
