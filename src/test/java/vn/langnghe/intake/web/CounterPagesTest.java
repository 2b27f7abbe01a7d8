package vn.langnghe.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.langnghe.attachments.UploadLimits;
import vn.langnghe.attachments.Uploads;
import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Received;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Counter;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice({ CounterPage.class, CounterReceiptPage.class })
@EnableConfigurationProperties(UploadLimits.class)
@Import({ CounterRules.class, FeedbackRules.class, ProcedureChoice.class, ChosenFiles.class, Throttles.class })
@MockitoBean(types = Uploads.class)
class CounterPagesTest {

	private static final long LAN = 7;

	private static final String KEY = "0123456789ABCDEFGHJKMNPQRS";

	private static final String NEW_KEY = "ZZZZZ6789ABCDEFGHJKMNPQRST";

	private static final String NUMBER = "AB-2026-000001";

	private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

	@Autowired
	private MockMvc mvc;

	@MockitoBean
	private Counter counter;

	@MockitoBean
	private Intake intake;

	@MockitoBean
	private Tracking tracking;

	@MockitoBean
	private TrackingCodes codes;

	@MockitoBean
	private Procedures procedures;

	@MockitoBean
	private CaseLookup cases;

	@MockitoBean
	private Clock clock;

	@Autowired
	private CaseAccess access;

	@BeforeEach
	void aDeskThatIsOpen() {
		Agency agency = mock(Agency.class);
		given(agency.id()).willReturn(Person.AGENCY);
		given(this.counter.agencyOf(any())).willReturn(agency);
		given(this.counter.isOpen(any())).willReturn(true);
		given(this.codes.newKey()).willReturn(NEW_KEY);
		given(this.clock.instant()).willReturn(NOW);
	}

	@Test
	void onlyReceptionistsComeIn() throws Exception {
		this.mvc.perform(get("/counter").with(Person.wearing(LAN, "HANDLER", "COORDINATOR")))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/counter")).andExpect(redirectedUrl("http://localhost/login"));
		this.mvc.perform(get("/counter").with(receptionist()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(NEW_KEY), containsString("Ghi nhận phản ánh tại quầy"),
					containsString("autofocus=\"autofocus\" name=\"channel\" checked"),
					not(containsString("value=\"WEB\"")))));
	}

	@Test
	void theNextOfAPileComesByTheSameChannel() throws Exception {
		this.mvc.perform(get("/counter").param("channel", "LETTER").with(receptionist()))
			.andExpect(content().string(containsString("value=\"LETTER\" name=\"channel\" checked")));
	}

	@Test
	void anAgencyInWhichAStepHasNobodySaysSoBeforeAnybodyTypes() throws Exception {
		given(this.counter.isOpen(any())).willReturn(false);
		this.mvc.perform(get("/counter").with(receptionist()))
			.andExpect(content().string(containsString("chưa có đủ người cho các bước")));
	}

	@Test
	void whatWasTakenDownIsRegisteredForTheOfficialsAgencyAndItsSlipIsOffered() throws Exception {
		given(this.counter.register(any(), any(), any())).willReturn(new Receipt(NUMBER, "CODE"));
		this.mvc
			.perform(form("channel", "LETTER", "receivedAt", "25/11/2026 14:30").param("agencyId", "99")
				.param("registeredBy", "99")
				.with(receptionist()))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl("/counter/receipt/" + NUMBER))
			.andExpect(cookie().value("counter", KEY))
			.andExpect(cookie().path("counter", "/counter"))
			.andExpect(cookie().httpOnly("counter", true));
		ArgumentCaptor<NewSubmission> sent = ArgumentCaptor.forClass(NewSubmission.class);
		verify(this.counter).register(sent.capture(), eq(Instant.parse("2026-11-25T07:30:00Z")), any());
		assertThat(sent.getValue())
			.isEqualTo(new NewSubmission(KEY, Person.AGENCY, Channel.LETTER, "vi", "Chậm ba tuần rồi", "", null, null,
					null, FeedbackKind.DELAY, new Submitter("Phạm Thị Nữ", "0912345678", null, null, false)));
	}

	@Test
	void aLetterWithNothingButAnAddressCanBeAnsweredByLetter() throws Exception {
		given(this.counter.register(any(), any(), any())).willReturn(new Receipt(NUMBER, "CODE"));
		this.mvc.perform(form("channel", "LETTER", "phone", "", "address", "Thôn Đoài").with(receptionist()))
			.andExpect(status().isSeeOther());
		this.mvc.perform(form("channel", "PHONE", "phone", "").with(receptionist()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("href=\"#phone\"")));
	}

	@ParameterizedTest
	@CsvSource({ "channel, WEB, Hãy chọn kênh tiếp nhận", "channel, IMPORT, Hãy chọn kênh tiếp nhận",
			"receivedAt, 28/11/2026, Không thể ghi thời điểm đến ở tương lai",
			"receivedAt, 1/11/2025, cách nay hơn một năm", "receivedAt, hôm qua, Không đọc được ngày giờ",
			"language, xx, Hãy chọn ngôn ngữ", "kind, '', Hãy chọn điều gần nhất", "email, abc, Địa chỉ thư điện tử" })
	void aWrongAnswerStandsInTheSummaryAndBesideItsFieldAndNothingTypedIsLost(String field, String typed, String said)
			throws Exception {
		String page = this.mvc.perform(form(field, typed).with(receptionist()))
			.andExpect(status().isBadRequest())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<title>Lỗi: ", "href=\"#" + field + "\"", "id=\"" + field + "-error\"",
				"Chậm ba tuần rồi", "value=\"Phạm Thị Nữ\"");
		assertThat(page.split(said, -1)).hasSize(3);
		verify(this.counter, never()).register(any(), any(), any());
	}

	@Test
	void aRuleOfTheCaseStandsBesideItsFieldToo() throws Exception {
		given(this.counter.register(any(), any(), any()))
			.willThrow(new Invalid("receivedAt", "casework.error.received-in-future"));
		this.mvc.perform(form().with(receptionist()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"receivedAt-error\"")));
	}

	@Test
	void otherWordsUnderAUsedKeyAreAConflictThatCanBeRegisteredAsNew() throws Exception {
		given(this.counter.register(any(), any(), any()))
			.willThrow(new NotAllowedNow("intake.error.other-words", NUMBER));
		this.mvc.perform(form().with(receptionist()))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString(NUMBER), containsString(NEW_KEY), not(containsString(KEY)),
					containsString("Ghi vào sổ tiếp nhận” lần nữa"), containsString("Chậm ba tuần rồi"))));
	}

	@Test
	void aPageWithoutItsKeyIsNotRegisteredButCanBe() throws Exception {
		this.mvc.perform(form("key", "").with(receptionist()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString(NEW_KEY), containsString("Chậm ba tuần rồi"))));
	}

	@Test
	void withoutItsTokenNothingIsRegistered() throws Exception {
		this.mvc.perform(post("/counter").param("key", KEY).with(receptionist())).andExpect(status().isForbidden());
		verify(this.counter, never()).register(any(), any(), any());
	}

	@Test
	void theLanguageIsSwitchedWithoutCheckingOrLosingWhatWasTyped() throws Exception {
		this.mvc.perform(form().param("lang", "en").with(receptionist()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Take down feedback at the desk"),
					containsString("Chậm ba tuần rồi"), not(containsString("error-summary")))));
	}

	@Test
	void theSlipIsShownWhereItWasRegisteredAndNowhereElse() throws Exception {
		registered(false);
		this.mvc.perform(get("/counter/receipt/" + NUMBER).cookie(new Cookie("counter", KEY)).with(receptionist()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("SECRET-CODE"), containsString("class=\"qr\""),
					containsString("/counter?channel=PHONE"), containsString("Nguyễn Thị Lan"))));
		String gone = this.mvc.perform(get("/counter/receipt/" + NUMBER).with(receptionist()))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(gone).contains("không còn hiện").doesNotContain("SECRET-CODE");
		this.mvc.perform(get("/counter/receipt/AB-2026-000002").cookie(new Cookie("counter", KEY)).with(receptionist()))
			.andExpect(content().string(not(containsString("SECRET-CODE"))));
	}

	@Test
	void whoRegisteredFeedbackAboutOneselfGetsTheNumberAndNoCode() throws Exception {
		registered(true);
		this.mvc.perform(get("/counter/receipt/" + NUMBER).cookie(new Cookie("counter", KEY)).with(receptionist()))
			.andExpect(content().string(allOf(containsString(NUMBER), containsString("nêu tên chính ông/bà"),
					not(containsString("CODE")), not(containsString("class=\"qr\"")), not(containsString("/cases/")))));
	}

	@Test
	void whoMayNotSeeTheCaseGetsNoSlipInTheSameBrowser() throws Exception {
		registered(false);
		given(this.access.open(eq(NUMBER), any())).willThrow(new NotFound());
		this.mvc
			.perform(get("/counter/receipt/" + NUMBER).cookie(new Cookie("counter", KEY))
				.with(Person.wearing(LAN, "HANDLER")))
			.andExpect(status().isNotFound());
	}

	private void registered(boolean aboutTheReader) {
		CaseFile caseFile = mock(CaseFile.class);
		given(caseFile.isAbout(LAN)).willReturn(aboutTheReader);
		given(caseFile.received()).willReturn(new Received(Channel.PHONE, "vi", "Chậm", null, null, null, false, NOW));
		given(this.intake.receipt(KEY)).willReturn(Optional.of(new Receipt(NUMBER, "SECRET-CODE")));
		given(this.cases.get(NUMBER)).willReturn(caseFile);
		given(this.access.open(eq(NUMBER), any())).willReturn(caseFile);
		given(this.tracking.promised(eq(NUMBER), any())).willReturn(new Tracking.Promised("Ủy ban nhân dân xã An Bình",
				new DeadlineView(LocalDate.of(2026, 12, 18), 15, false, null)));
	}

	private static RequestPostProcessor receptionist() {
		return Person.wearing(LAN, "RECEPTIONIST");
	}

	/** The page as it is sent, with some answers others. */
	private static MockHttpServletRequestBuilder form(String... others) {
		Map<String, String> answers = new LinkedHashMap<>(
				Map.of("key", KEY, "channel", "PHONE", "language", "vi", "kind", "DELAY", "narrative",
						"Chậm ba tuần rồi", "who", "named", "name", "Phạm Thị Nữ", "phone", "0912 345 678"));
		for (int at = 0; at < others.length; at += 2) {
			answers.put(others[at], others[at + 1]);
		}
		MockHttpServletRequestBuilder request = post("/counter").with(csrf()).param("go", "send");
		answers.forEach(request::param);
		return request;
	}

}
