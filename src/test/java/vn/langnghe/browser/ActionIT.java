package vn.langnghe.browser;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done against a cause, as those who do it see it. */
class ActionIT extends Walk {

	@Test
	void theHeadOrdersAMeasureAndItsOwnerReports() {
		String number = OfficeSteps.sent(citizen(),
				Told.FEE.telling("Máy quét hỏng ba ngày liền, bác nào cũng phải về."));
		OfficeSteps.accept(official("tiepnhan"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.answer(official("thuly1"), number);
		Visitor head = official("chutich");
		OfficeSteps.approve(head, number);

		head.open("/cases/" + number).whole().fit("case-with-actions").open("/cases/" + number + "/actions");
		head.fit("case-actions").type("what", "").press("Giao việc").fit("case-actions-with-errors");
		assertThat(head.focused()).isEqualTo("error-summary");
		head.type("what", "Ủy quyền ký thay, nhắn tin khi trễ hẹn").type("dueOn", "2027-03-10");
		head.page.locator("#owner").selectOption(new SelectOption().setIndex(1));
		head.press("Giao việc");
		assertThat(head.fit("case-actions-ordered").text()).contains("HD-AB-", "Đang thực hiện");
		String owner = head.page.locator("li p.hint").last().innerText();
		head.open("/actions").fit("action-list");
		assertThat(head.text()).contains("Ủy quyền ký thay");
		head.open("/actions?state=EFFECTIVE").fit("action-list-empty");
		assertThat(owner).contains("chịu trách nhiệm");
		Visitor manager = official("theodoi");
		manager.open("/actions").fit("action-list-manager");
		assertThat(manager.text()).contains("Ủy quyền ký thay").doesNotContain(Told.FEE.name());
	}

}
