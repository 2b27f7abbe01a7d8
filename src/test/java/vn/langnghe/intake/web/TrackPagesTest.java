package vn.langnghe.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.langnghe.casework.ContactWish;
import vn.langnghe.casework.ContactWishes;
import vn.langnghe.casework.ContactWishes.Choice;
import vn.langnghe.casework.PublicResults.PublicResult;
import vn.langnghe.casework.Review;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.TrackedCase;
import vn.langnghe.intake.Tracking;
import vn.langnghe.organisation.DeadlineView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@CitizenPages
@TestPropertySource(properties = "langnghe.intake.lookups-per-address-minute=3")
class TrackPagesTest {

	private static final String CODE = "B3F0Z-M490H-T5JZ9-JHHX9-F53A2D";

	private static final String NUMBER = "AB-2026-000001";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Tracking tracking;

	@Autowired
	private Intake intake;

	@Autowired
	private Review review;

	@Autowired
	private ContactWishes wishes;

	@Test
	void theCodeGoesIntoACookieAndNeverIntoAnAddress() throws Exception {
		given(this.tracking.numberFor(anyString())).willReturn(Optional.of(NUMBER));
		this.mvc.perform(post("/track").param("code", " b3foz m490h-t5jz9 jhhx9 f53a2d ").with(from("203.0.113.1")))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl("/track/case"))
			.andExpect(cookie().httpOnly("tracking", true))
			.andExpect(cookie().path("tracking", "/track"))
			.andExpect(cookie().attribute("tracking", "SameSite", "Strict"));
	}

	@Test
	void unknownAndMalformedCodesAreAnsweredAlikeAfterTheSameWork() throws Exception {
		given(this.tracking.numberFor(anyString())).willReturn(Optional.empty());
		MockHttpServletResponse unknown = guess(CODE);
		MockHttpServletResponse malformed = guess("' or 1=1 --");
		assertThat(unknown.getStatus()).isEqualTo(404).isEqualTo(malformed.getStatus());
		assertThat(withoutTyped(unknown)).isEqualTo(withoutTyped(malformed)).contains("Không tìm thấy");
		assertThat(unknown.getHeaderNames()).isEqualTo(malformed.getHeaderNames());
		verify(this.tracking, times(2)).numberFor(anyString());
	}

	@Test
	void guessingIsSlowedDownByAddressAndTheCodeStays() throws Exception {
		given(this.tracking.numberFor(anyString())).willReturn(Optional.empty());
		for (int i = 0; i < 3; i++) {
			this.mvc.perform(post("/track").param("code", CODE).with(from("203.0.113.3")))
				.andExpect(status().isNotFound());
		}
		this.mvc.perform(post("/track").param("code", CODE).with(from("203.0.113.3")))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString(CODE)));
		this.mvc.perform(get("/track/case").cookie(new Cookie("tracking", "x")).with(from("203.0.113.3")))
			.andExpect(status().isTooManyRequests());
	}

	@Test
	void anEmptyCodeIsAskedFor() throws Exception {
		this.mvc.perform(post("/track").param("code", " ").with(from("203.0.113.4")))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy nhập mã tra cứu.")));
		verify(this.tracking, never()).numberFor(anyString());
	}

	@Test
	void theCaseShowsWhoHasItByOffice() throws Exception {
		opened(tracked(null, null));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Bộ phận Một cửa đang giữ"), containsString("xã An Bình"),
					containsString("còn 3 ngày làm việc"), not(containsString("/track/rating")))));
	}

	@Test
	void aReplyIsShownAsTextWithItsApologyAndCanBeRated() throws Exception {
		opened(tracked(new TrackedCase.Answer("<b>Kính gửi</b> ông Dân", true, LocalDate.of(2026, 11, 20), null, null,
				null, null), deadline()));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(content().string(allOf(containsString("&lt;b&gt;Kính gửi&lt;/b&gt;"),
					containsString("chân thành xin lỗi"), containsString("/track/rating"))));
	}

	@Test
	void dissatisfactionAsksWhyAndKeepsTheChoice() throws Exception {
		opened(tracked(new TrackedCase.Answer("Kính gửi", false, LocalDate.of(2026, 11, 20), null, null, null, null),
				deadline()));
		this.mvc.perform(post("/track/rating").cookie(pass()).param("satisfied", "no"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("href=\"#comment\""), containsString("checked"))));
		verify(this.review, never()).rate(anyString(), anyBoolean(), anyString());
		this.mvc.perform(post("/track/rating").cookie(pass()).param("satisfied", "no").param("comment", "Chưa xin lỗi"))
			.andExpect(status().isSeeOther());
		verify(this.review).rate(NUMBER, false, "Chưa xin lỗi");
	}

	@Test
	void switchingTheLanguageKeepsTheRatingAndGivesNone() throws Exception {
		opened(tracked(new TrackedCase.Answer("Kính gửi", false, LocalDate.of(2026, 11, 20), null, null, null, null),
				deadline()));
		this.mvc
			.perform(post("/track/rating").cookie(pass())
				.param("satisfied", "no")
				.param("comment", "Chưa xin lỗi")
				.param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("<html lang=\"en\""), containsString("Chưa xin lỗi"),
					containsString("checked"), not(containsString("error-summary")))));
		verify(this.review, never()).rate(anyString(), anyBoolean(), anyString());
	}

	@Test
	void switchingTheLanguageKeepsTheCodeAndLooksNothingUp() throws Exception {
		this.mvc.perform(post("/track").param("code", CODE).param("lang", "en").with(from("203.0.113.6")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("<html lang=\"en\""), containsString(CODE))));
		verify(this.tracking, never()).numberFor(anyString());
	}

	@Test
	void leavingTakesThePassAway() throws Exception {
		this.mvc.perform(post("/track/leave").cookie(pass()))
			.andExpect(status().isSeeOther())
			.andExpect(cookie().maxAge("tracking", 0));
		this.mvc.perform(get("/track/case")).andExpect(redirectedUrl("/track"));
	}

	@Test
	void aSignedLinkOpensTheCaseAndAForgedOneIsAnsweredLikeAWrongCode() throws Exception {
		given(this.tracking.opens(NUMBER, "RIGHT")).willReturn(true);
		given(this.tracking.show(eq(NUMBER), any())).willReturn(tracked(null, null));
		this.mvc.perform(get("/track/link/" + NUMBER + "/RIGHT").with(from("203.0.113.5")))
			.andExpect(status().isOk())
			.andExpect(cookie().exists("tracking"));
		this.mvc.perform(get("/track/link/" + NUMBER + "/WRONG").with(from("203.0.113.5")))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("Không tìm thấy")));
	}

	@Test
	void withoutTheCookieEveryReceiptIsTheSamePage() throws Exception {
		String one = receipt(NUMBER, null);
		assertThat(one).isEqualTo(receipt("AB-2026-999999", null)).isEqualTo(receipt("AB-2026-999998", "stolen"));
		assertThat(one).doesNotContain(NUMBER);
	}

	@Test
	void withTheCookieTheReceiptShowsTheCodeAndRefreshesSafely() throws Exception {
		given(this.intake.receipt("KEY")).willReturn(Optional.of(new Receipt(NUMBER, CODE)));
		given(this.tracking.promised(eq(NUMBER), any()))
			.willReturn(new Tracking.Promised("Ủy ban nhân dân xã An Bình", deadline()));
		assertThat(receipt(NUMBER, "KEY")).contains(CODE, NUMBER, "<svg class=\"qr\"", "15 ngày làm việc")
			.isEqualTo(receipt(NUMBER, "KEY"));
		assertThat(receipt("AB-2026-000002", "KEY")).doesNotContain(CODE);
	}

	private MockHttpServletResponse guess(String code) throws Exception {
		return this.mvc.perform(post("/track").param("code", code).with(from("203.0.113.2"))).andReturn().getResponse();
	}

	/** The receipt but for its own address in the link to the other language. */
	private String receipt(String number, @Nullable String key) throws Exception {
		var request = get("/receipt/" + number);
		if (key != null) {
			request.cookie(new Cookie("receipt", key));
		}
		return this.mvc.perform(request)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString()
			.replace("/receipt/" + number + "?", "?");
	}

	private void opened(TrackedCase tracked) {
		given(this.tracking.numberFor(anyString())).willReturn(Optional.of(NUMBER));
		given(this.tracking.show(eq(NUMBER), any())).willReturn(tracked);
	}

	@Test
	void aPublishedResultIsLinkedAndAReasonAgainstPublishingIsSaid() throws Exception {
		opened(decided(new PublicResult(17L, null)));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(
					content().string(allOf(containsString("href=\"/results/17\""), containsString("kết quả số 17"))));
		opened(decided(new PublicResult(null, "Chỉ có <một> hộ")));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(content().string(allOf(containsString("không được công khai"),
					containsString("Chỉ có &lt;một&gt; hộ"), not(containsString("/results/")))));
	}

	@Test
	void aCitizenSaysHowToBeToldWithTheOwnPassAndWithNoOther() throws Exception {
		opened(tracked(null, null));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(content().string(not(containsString("name=\"wish\""))));
		given(this.wishes.choices(NUMBER))
			.willReturn(List.of(new Choice(ContactWish.MAIL, true), new Choice(ContactWish.NONE, false)));
		this.mvc.perform(get("/track/case").cookie(pass()))
			.andExpect(content().string(allOf(containsString("value=\"NONE\""), not(containsString("value=\"SMS\"")))));

		this.mvc.perform(post("/track/telling").param("wish", "NONE").cookie(pass()))
			.andExpect(redirectedUrl("/track/case"));
		verify(this.wishes).choose(NUMBER, ContactWish.NONE);

		given(this.tracking.numberFor(anyString())).willReturn(Optional.empty());
		this.mvc.perform(post("/track/telling").param("wish", "MAIL").cookie(pass()).with(from("203.0.113.77")))
			.andExpect(status().isNotFound());
		verify(this.wishes, never()).choose(NUMBER, ContactWish.MAIL);
	}

	private static TrackedCase decided(PublicResult result) {
		TrackedCase replied = tracked(
				new TrackedCase.Answer("Kính gửi", false, LocalDate.of(2026, 11, 20), null, null, null, null), null);
		return new TrackedCase(replied.number(), replied.agencyName(), replied.title(), replied.anonymous(),
				replied.receivedOn(), replied.stages(), null, false, null, replied.answer(), null, null, null,
				new TrackedCase.Besides(null, null, null, null, null, List.of(), false, result, null, List.of(), null));
	}

	private static TrackedCase tracked(TrackedCase.@Nullable Answer answer, @Nullable DeadlineView rateUntil) {
		return new TrackedCase(NUMBER, "Ủy ban nhân dân xã An Bình", "Chậm ba tuần", false, LocalDate.of(2026, 11, 10),
				List.of(new TrackedCase.Stage("intake.stage.receive", "done"),
						new TrackedCase.Stage("intake.stage.classify", "now")),
				(answer == null) ? deadline() : null, false, null, answer, rateUntil, null, null,
				TrackedCase.Besides.NONE);
	}

	private static DeadlineView deadline() {
		return new DeadlineView(LocalDate.of(2026, 12, 1), 3, false, "15 ngày làm việc tính từ thứ Ba 10/11");
	}

	private static Cookie pass() {
		return new Cookie("tracking", CODE.replace("-", ""));
	}

	private static String withoutTyped(MockHttpServletResponse page) throws Exception {
		return page.getContentAsString().replaceAll("value=\"[^\"]*\"", "");
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
