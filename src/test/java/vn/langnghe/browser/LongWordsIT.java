package vn.langnghe.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The longest that can be told and the longest names, on a phone: nothing is wider than
 * the page, for citizens and for officials.
 */
class LongWordsIT extends Walk {

	/** One word without a blank, as it comes out of a broken copy and paste. */
	private static final String WORD = "nghiêngnghiêng".repeat(36).substring(0, 500);

	private static final String NAME = WORD.substring(0, 200);

	/** Of an official whom nobody told anything about. */
	private static final String OFFICIAL = "khuyênkhuyến".repeat(17).substring(0, 200);

	private static final String PROCEDURE = "Thủ tục dài " + WORD.substring(0, 188);

	/** 10,000 letters as they are counted, sent with each diacritic on its own. */
	private static final String NARRATIVE = Normalizer.normalize(
			(WORD + " " + "Hẹn trả kết quả ba lần mà vẫn chưa có. ".repeat(300)).substring(0, 9_999) + "ế",
			Normalizer.Form.NFD);

	@Test
	void aRefusedCaseIsNoWiderThanThePageAndSaysWhereToGo() {
		Visitor citizen = citizen();
		String code = sent(citizen);
		String number = number(citizen);
		Visitor receptionist = visitor(Screen.PHONE, true).login("tiepnhan");
		receptionist.open("/inbox?q=" + number).fit("long-inbox").work(number, "classify").fit("long-classify");
		receptionist.choose("outcome", "refuse").choose("reason", "OUT_OF_SCOPE").type("explanation", WORD);
		receptionist.press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist.fit("long-inbox-done"));
		receptionist.open("/cases/" + number).whole().fit("long-case-refused");

		citizen.open("/track").type("code", code).press("Xem phản ánh");

		assertThat(citizen.fit("long-refused").text()).contains("Không nhận giải quyết", "Ông/bà có thể làm gì tiếp",
				"Không thuộc phạm vi phản ánh, kiến nghị về thủ tục hành chính", WORD,
				"Hãy gửi đến cơ quan phụ trách lĩnh vực đó");
	}

	@Test
	void anAnsweredCaseIsNoWiderThanThePage() {
		insert("insert into staff (agency_id, username, display_name, position, password_hash) select agency_id, "
				+ "'ten.dai', '" + OFFICIAL + "', '" + OFFICIAL
				+ "', password_hash from staff where username = 'thuly1'",
				"insert into hat (staff_id, agency_id, role) select id, agency_id, 'HANDLER' from staff "
						+ "where username = 'ten.dai'");
		Visitor citizen = citizen();
		String code = sent(citizen);
		String number = number(citizen);
		OfficeSteps.accept(visitor(Screen.PHONE, true).login("tiepnhan"), number);
		Visitor coordinator = visitor(Screen.PHONE, true).login("dieuphoi");
		coordinator.work(number, "assign").fit("long-assign").choose(OFFICIAL).press("Phân công");
		OfficeSteps.done(coordinator);
		coordinator.open("/cases/" + number).whole().fit("long-case");
		Visitor handler = visitor(Screen.PHONE, true).login("ten.dai").fit("long-name-in-the-frame");
		OfficeSteps.draft(handler.work(number, "handle").fit("long-handle"));
		handler.type("reply", WORD + " " + OfficeSteps.REPLY).type("correctiveAction", WORD).press("Gửi");
		isNoWiderThanTheScreen(official("chutich").open("/desk").fit("long-desk"));
		isNoWiderThanTheScreen(official("chutich").open("/inbox?q=" + number).fit("long-inbox"));
		Visitor chairperson = visitor(Screen.PHONE, true).login("chutich");
		chairperson.open("/desk").fit("long-desk").work(number, "approve").fit("long-approve").press("Duyệt và ký");
		OfficeSteps.done(chairperson);
		chairperson.open("/cases/" + number + "/history").fit("long-history");
		chairperson.open("/cases/" + number + "/notices").fit("long-notices");
		chairperson.open("/cases/" + number).whole().fit("long-case-answered");

		citizen.open("/track").type("code", code).press("Xem phản ánh");

		assertThat(citizen.fit("long-answered").text()).contains(WORD);
	}

	/** The narrow screen is looked at by each {@code fit}. */
	private static void isNoWiderThanTheScreen(Visitor official) {
		assertThat(official.page.evaluate("document.scrollingElement.scrollWidth - innerWidth")).as(official.path())
			.isEqualTo(0);
	}

	/** Sends the longest feedback and returns the code of its receipt. */
	private String sent(Visitor citizen) {
		insert("insert into administrative_procedure (code, name, field, counting, source, verified) select 'DAI.200', '"
				+ PROCEDURE + "', field, counting, source, verified from administrative_procedure limit 1 "
				+ "on conflict do nothing");
		citizen.open("/feedback?procedure=DAI.200").type("narrative", NARRATIVE).choose("kind", "DELAY");
		citizen.type("about", NAME).type("title", WORD.substring(0, 150)).fit("long-what").press("Tiếp tục");
		citizen.choose("who", "named").type("name", NAME).type("phone", "0912 000 101").press("Tiếp tục");
		citizen.fit("long-check").press("Gửi phản ánh").fit("long-receipt");
		return citizen.page.locator("#code").innerText();
	}

	private static String number(Visitor citizen) {
		return citizen.path().replaceFirst(".*/", "");
	}

	private void insert(String... rows) {
		try (Connection database = stage().product.database(); Statement statement = database.createStatement()) {
			for (String row : rows) {
				statement.execute(row);
			}
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

}
