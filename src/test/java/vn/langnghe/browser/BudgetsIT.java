package vn.langnghe.browser;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Network.Cost;
import vn.langnghe.browser.Visitor.Screen;
import vn.langnghe.support.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages may cost. Bytes and requests are the same on every machine; a time fails
 * only past one and a half of its budget, and then as the median of five.
 */
@Alone
class BudgetsIT extends Walk {

	private static final int KB = 1000;

	private static final Budget CITIZEN = new Budget(40 * KB, 20 * KB, 6, 1500);

	private static final Budget REGISTER = new Budget(30 * KB, 0, 4, 1200);

	private static final Budget INBOX = new Budget(80 * KB, 25 * KB, 8, 2000);

	private static final Budget CASE = new Budget(90 * KB, 25 * KB, 8, 2000);

	private static final double SHIFT = 0.02;

	private static final int WARM = 12 * KB;

	@Test
	void theCitizensPagesAreLight() {
		Visitor citizen = citizen();
		keeps(citizen, "/", CITIZEN);
		keeps(citizen, "/results", REGISTER);
		keeps(citizen, "/public/figures", REGISTER);
		keeps(citizen, "/feedback", CITIZEN);
		CitizenIT.sent(citizen, Told.BIRTH);
		String receipt = citizen.path();
		String code = citizen.page.locator("#code").innerText();
		keeps(citizen, receipt, CITIZEN);
		keeps(citizen, "/track", CITIZEN);
		citizen.type("code", code).press("Xem phản ánh");
		keeps(citizen, citizen.path(), CITIZEN);
	}

	@Test
	void theOfficialsPagesAreLight() {
		Visitor citizen = withoutScript();
		List<String> numbers = IntStream.rangeClosed(1, 50)
			.mapToObj((n) -> OfficeSteps.posted(citizen, stage().product,
					Told.BIRTH.telling("Lần " + n + ". " + Told.BIRTH.narrative())))
			.toList();
		Visitor receptionist = visitor(Screen.PHONE, true).login("kiemnhiem");
		assertThat(receptionist.open("/inbox").page.locator("[data-row]").count()).isEqualTo(50);
		keeps(receptionist, "/inbox", INBOX);
		keeps(receptionist, "/search?q=khai+sinh", INBOX);
		keeps(receptionist, "/cases/" + numbers.get(0), CASE);
		keeps(receptionist.work(numbers.get(0), "classify"), receptionist.path(), CASE);
		keeps(visitor(Screen.PHONE, true).login("chutich"), "/desk", CASE);
	}

	private static void keeps(Visitor visitor, String path, Budget budget) {
		Network network = new Network(visitor);
		Cost cost = network.load(path);
		System.out.println(path + " " + cost);
		assertThat(cost.bytes()).as("%s: bytes", path).isPositive().isLessThanOrEqualTo(budget.bytes());
		assertThat(cost.script()).as("%s: bytes of script", path).isLessThanOrEqualTo(budget.script());
		assertThat(cost.requests()).as("%s: requests", path).isPositive().isLessThanOrEqualTo(budget.requests());
		assertThat(cost.shift()).as("%s: layout shift", path).isLessThanOrEqualTo(SHIFT);
		assertThat(network.again(path).bytes()).as("%s: bytes, warm", path).isLessThanOrEqualTo(WARM);
		double limit = 1.5 * budget.largestPaint();
		if (network.paints(path, 1).get(0) > limit) {
			double median = network.paints(path, 5).stream().sorted().toList().get(2);
			assertThat(median).as("%s: ms to the largest paint, median of five", path).isLessThanOrEqualTo(limit);
		}
	}

	/**
	 * What a page may cost.
	 *
	 * @param bytes over the wire
	 * @param script those of them that are script
	 * @param requests how many
	 * @param largestPaint ms until the largest piece is seen
	 */
	private record Budget(int bytes, int script, int requests, int largestPaint) {
	}

}
