package vn.langnghe.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import vn.langnghe.support.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** What officials do with a case, each on the page of the step. */
final class OfficeSteps {

	static final String REPLY = """
			Kính gửi bà Nguyễn Thị Mẫu. Phản ánh của bà là đúng: hồ sơ khai sinh nhận ngày 12/10 lẽ ra phải trả trong ngày, \
			nhưng đến 15/10 mới có kết quả vì người ký đi họp và không có người được ủy quyền.

			Ủy ban nhân dân xã xin lỗi bà. Từ ngày 20/11, Phó Chủ tịch ký thay khi Chủ tịch vắng, và Trung tâm nhắn tin cho \
			người dân nếu hồ sơ không kịp hẹn.""";

	private OfficeSteps() {
	}

	/** Sends feedback and tells its number. */
	static String sent(Visitor citizen, Told told) {
		return CitizenIT.sent(citizen, told).url().replaceFirst(".*/", "");
	}

	/** The same without looking at the pages, for when much is wanted. */
	static String posted(Visitor citizen, RunningProduct product, Told told) {
		APIRequestContext requests = citizen.page.request();
		String form = requests.get(product.url("/feedback")).text();
		FormData fields = FormData.create();
		for (String carried : new String[] { "key", "agency", "_csrf" }) {
			Matcher field = Pattern.compile("name=\"" + carried + "\"[^>]*value=\"([^\"]+)\"").matcher(form);
			assertThat(field.find()).as(carried).isTrue();
			fields.set(carried, field.group(1));
		}
		fields.set("narrative", told.narrative()).set("kind", told.kind()).set("who", "named").set("name", told.name());
		fields.set("phone", "0912 000 101").set("go", "send");
		String receipt = requests.post(product.url("/feedback"), RequestOptions.create().setForm(fields)).url();
		assertThat(receipt).contains("/receipt/");
		return receipt.replaceFirst(".*/", "");
	}

	static void accept(Visitor receptionist, String number) {
		receptionist.work(number, "classify").choose("outcome", "accept").press("Ghi kết quả phân loại");
		done(receptionist);
	}

	static void assign(Visitor coordinator, String number, String handler) {
		coordinator.work(number, "assign").choose(handler).press("Phân công");
		done(coordinator);
	}

	/** Fills the form of the finding and the reply, without sending it. */
	static void draft(Visitor handler) {
		fill(handler.choose("outcome", "draft-reply"));
	}

	/** The same for whoever drafts and signs in one. */
	static void fill(Visitor handler) {
		handler.choose("substantiation", "SUBSTANTIATED")
			.choose("timely", "false")
			.choose("correct", "true")
			.choose("rootCause", "PROCESS")
			.choose("reformArea", "PROCEDURES")
			.type("correctiveAction", "Ủy quyền ký thay khi Chủ tịch vắng; nhắn tin khi trễ hẹn. Từ 20/11.")
			.type("reply", REPLY);
	}

	static void answer(Visitor handler, String number) {
		draft(handler.work(number, "handle"));
		handler.press("Gửi");
		done(handler);
	}

	static void approve(Visitor chairperson, String number) {
		chairperson.work(number, "approve").press("Duyệt và ký");
		done(chairperson);
	}

	static void done(Visitor official) {
		assertThat(official.path()).as(official.text()).startsWith("/inbox");
		assertThat(official.page.locator(".notice.success").count()).isOne();
	}

	/**
	 * Lets the time of a case's step have run out ten days ago, as if nobody had done
	 * anything: the timers fire by themselves then.
	 */
	static void neglect(RunningProduct product, String number) {
		change(product,
				"update case_file set step_started_at = step_started_at - interval '30 days', "
						+ "step_remind_at = now() - interval '15 days', step_due_at = now() - interval '10 days', "
						+ "due_at = now() - interval '4 days' where number = ?",
				number);
		change(product, "update work_item set due_at = now() - interval '10 days' where case_number = ?", number);
		change(product, "update act_ru_job set duedate_ = now() - interval '1 minute' where process_instance_id_ in "
				+ "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)", number);
	}

	private static void change(RunningProduct product, String sql, String number) {
		try (Connection database = product.database(); PreparedStatement statement = database.prepareStatement(sql)) {
			statement.setString(1, number);
			assertThat(statement.executeUpdate()).as(sql).isPositive();
		}
		catch (SQLException ex) {
			throw new AssertionError(sql, ex);
		}
	}

}
