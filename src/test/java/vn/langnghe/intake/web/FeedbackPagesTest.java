package vn.langnghe.intake.web;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.CannotCreateTransactionException;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.Counting;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.ReceivingAgencies;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.NotAllowedNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@CitizenPages
class FeedbackPagesTest {

	private static final String KEY = "0123456789ABCDEFGHJKMNPQRS";

	private static final String NEW_KEY = "ZZZZZ6789ABCDEFGHJKMNPQRST";

	private static final Procedure BIRTH = new Procedure(7, "1.001193", "Đăng ký khai sinh", "Hộ tịch", 0,
			Counting.SAME_DAY, false, true);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ReceivingAgencies agencies;

	@Autowired
	private Procedures procedures;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@BeforeEach
	void oneCommuneThatIsReady() {
		Agency commune = agency("AB", 1, "Ủy ban nhân dân xã An Bình");
		given(this.agencies.meant(anyString())).willReturn(commune);
		given(this.agencies.all()).willReturn(List.of(commune));
		given(this.codes.newKey()).willReturn(NEW_KEY);
		given(this.procedures.find("1.001193")).willReturn(Optional.of(BIRTH));
	}

	@Test
	void aNewFormHasAKeyOfItsOwnAndTheAgencysName() throws Exception {
		this.mvc.perform(get("/feedback"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(NEW_KEY), containsString("xã An Bình"))));
	}

	@Test
	void aLinkAtTheCounterBringsTheProcedure() throws Exception {
		this.mvc.perform(get("/feedback").param("procedure", "1.001193"))
			.andExpect(content()
				.string(allOf(containsString("Đăng ký khai sinh (1.001193)"), containsString("checked=\"checked\""))));
	}

	@Test
	void theProcedureIsFoundByAButtonAndEverythingTypedStays() throws Exception {
		given(this.procedures.search(eq("khai sinh"), anyString(), anyInt())).willReturn(List.of(BIRTH));
		this.mvc.perform(form("search").param("procedureWords", "khai sinh"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Đăng ký khai sinh (1.001193)"),
					containsString("Chậm ba tuần rồi"), containsString("value=\"Phạm Thị Nữ\""))));
	}

	@Test
	void errorsStandInTheSummaryAndBesideTheFieldAndNothingTypedIsLost() throws Exception {
		String page = this.mvc
			.perform(post("/feedback").param("go", "who")
				.param("narrative", "<b>ngắn")
				.param("dossierNumber", "H12")
				.param("email", "dan@example.com"))
			.andExpect(status().isBadRequest())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<title>Lỗi: Việc gì đã xảy ra?</title>", "&lt;b&gt;ngắn", "value=\"H12\"",
				"value=\"dan@example.com\"", "href=\"#narrative\"", "id=\"narrative-error\"", "href=\"#kind\"");
		assertThat(page.split("Hãy viết rõ hơn một chút", -1)).hasSize(3);
	}

	@Test
	void theSecondPageAsksOnlyWhenTheFirstIsRight() throws Exception {
		this.mvc.perform(form("check").param("email", "abc"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("Lỗi: Ông/bà là ai?"), containsString("value=\"abc\""),
					containsString("Chậm ba tuần rồi"))));
	}

	/** What the browser sends when the switch, a button of the form, is pressed. */
	@ParameterizedTest
	@CsvSource({ "what, What happened?", "who, Who are you?", "check, Check before you send" })
	void theLanguageIsSwitchedOnEveryPageWithoutCheckingOrLosingWhatWasTyped(String page, String heading)
			throws Exception {
		String before = this.mvc.perform(form(page)).andReturn().getResponse().getContentAsString();
		assertThat(before).containsPattern("<button [^>]*form=\"typed\" name=\"lang\"[^>]*formaction=\"/feedback\\?go="
				+ page + "\"[^>]*>English");

		String after = this.mvc.perform(form(page).param("lang", "en"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(after).contains("<html lang=\"en\"", heading, "Chậm ba tuần rồi", "value=\"Phạm Thị Nữ\"")
			.doesNotContain("error-summary");
	}

	@Test
	void enterStillGoesOnAlthoughTheSwitchComesFirst() throws Exception {
		String page = this.mvc.perform(get("/feedback")).andReturn().getResponse().getContentAsString();
		assertThat(page.substring(page.indexOf("type=\"submit\"")))
			.startsWith("type=\"submit\" form=\"typed\" name=\"go\"")
			.containsPattern("(?s)^[^>]*value=\"who\"");
	}

	@Test
	void theCheckLeadsBackToItself() throws Exception {
		this.mvc.perform(form("check"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Xem lại trước khi gửi"),
					containsString("name=\"reviewing\" value=\"true\""))));
		this.mvc.perform(form("what").param("reviewing", "true"))
			.andExpect(content().string(containsString("name=\"go\" value=\"check\"")));
	}

	@Test
	void sendingLeadsToTheReceiptWithTheKeyInACookieOnly() throws Exception {
		given(this.intake.submit(any())).willReturn(new Receipt("AB-2026-000001", "CODE"));
		this.mvc.perform(form("send"))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl("/receipt/AB-2026-000001"))
			.andExpect(cookie().value("receipt", KEY))
			.andExpect(cookie().httpOnly("receipt", true))
			.andExpect(cookie().path("receipt", "/receipt"))
			.andExpect(cookie().attribute("receipt", "SameSite", "Strict"));
	}

	@Test
	void fieldsOfTheOfficeAreIgnored() throws Exception {
		given(this.intake.submit(any())).willReturn(new Receipt("AB-2026-000001", "CODE"));
		this.mvc.perform(form("send").param("status", "CLOSED")
			.param("agencyId", "99")
			.param("role", "ADMIN")
			.param("channel", "DESK")
			.param("language", "xx"));
		ArgumentCaptor<NewSubmission> sent = ArgumentCaptor.forClass(NewSubmission.class);
		verify(this.intake).submit(sent.capture());
		assertThat(sent.getValue()).usingRecursiveComparison()
			.isEqualTo(new NewSubmission(KEY, 1, Channel.WEB, "vi", "Chậm ba tuần rồi", "", null, null, null,
					FeedbackKind.DELAY, new Submitter("Phạm Thị Nữ", "0912345678", null, null, false)));
	}

	@Test
	void otherWordsUnderAUsedKeyAreAConflictThatCanBeSentAsNewFeedback() throws Exception {
		given(this.intake.submit(any())).willThrow(new NotAllowedNow("intake.error.other-words", "AB-2026-000001"));
		this.mvc.perform(form("send"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("AB-2026-000001"), containsString(NEW_KEY),
					not(containsString(KEY)), containsString("Chậm ba tuần rồi"))));
	}

	@Test
	void anOutageGivesTheFormBackToBeSentAgain() throws Exception {
		given(this.intake.submit(any())).willThrow(new CannotCreateTransactionException("no connection",
				new SQLTransientConnectionException("Connection is not available")));
		this.mvc.perform(form("send"))
			.andExpect(status().isServiceUnavailable())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(allOf(containsString("action=\"/feedback\""), containsString(KEY),
					containsString("name=\"go\" value=\"send\""), containsString("Chậm ba tuần rồi"))));
	}

	@Test
	void aFormWithoutItsKeyIsNotSentButCanBe() throws Exception {
		this.mvc
			.perform(post("/feedback").param("go", "send")
				.param("kind", "DELAY")
				.param("narrative", "Chậm ba tuần rồi")
				.param("who", "anonymous"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString(NEW_KEY)));
		verify(this.intake, never()).submit(any());
	}

	@Test
	void severalAgenciesAreOfferedAndNoneIsSaid() throws Exception {
		given(this.agencies.meant(anyString())).willReturn(null);
		List<Agency> two = List.of(agency("AB", 1, "Xã An Bình"), agency("TM", 2, "Tỉnh Mẫu"));
		given(this.agencies.all()).willReturn(two);
		this.mvc.perform(get("/feedback").param("procedure", "1.001193"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/feedback?agency=TM&amp;procedure=1.001193")));
		given(this.agencies.all()).willReturn(List.of());
		this.mvc.perform(get("/feedback"))
			.andExpect(status().isServiceUnavailable())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("Bộ phận Một cửa")));
	}

	@Test
	void whatIsFoundWhileTypingIsAPartOfThePage() throws Exception {
		given(this.procedures.search(eq("dat"), anyString(), anyInt())).willReturn(List.of(BIRTH));
		this.mvc.perform(get("/procedures/search").param("procedureWords", "dat"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("value=\"1.001193\""), containsString("value=\"none\""),
					containsString("Tìm thấy 1 thủ tục."), not(containsString("<html")))));
	}

	@Test
	void thePagesSpeakEnglishToo() throws Exception {
		this.mvc.perform(get("/feedback?lang=en"))
			.andExpect(content()
				.string(allOf(containsString("Tell us what happened"), containsString(">Tiếng Việt</button>"))));
	}

	private static MockHttpServletRequestBuilder form(String go) {
		return post("/feedback").param("go", go)
			.param("key", KEY)
			.param("agency", "AB")
			.param("kind", "DELAY")
			.param("narrative", "Chậm ba tuần rồi")
			.param("who", "named")
			.param("name", "Phạm Thị Nữ")
			.param("phone", "0912 345 678");
	}

	private static Agency agency(String code, long id, String name) {
		Agency agency = mock(Agency.class);
		given(agency.code()).willReturn(code);
		given(agency.id()).willReturn(id);
		given(agency.name(anyString())).willReturn(name);
		return agency;
	}

}
