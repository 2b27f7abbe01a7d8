package vn.langnghe.workflow.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;
import vn.langnghe.workflow.BulkAct;
import vn.langnghe.workflow.BulkResults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** How far an order is: brings itself up to date with a script and without. */
@WebSlice(BulkOrderPage.class)
@MockitoBean(types = BulkResults.class)
class BulkOrderPageTest {

	private static final long ME = 7;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private BulkResults results;

	@Test
	void aRunningOrderSaysHowFarItIsAndLooksAgainWithAndWithoutAScript() throws Exception {
		given(this.results.progress(3, ME)).willReturn(order(118, 2));
		given(this.results.lines(3, ME)).willReturn(List
			.of(refused("workflow.error.already-claimed", "Bùi Thị Đón", Instant.parse("2026-11-27T02:02:00Z"))));
		assertThat(page(get("/inbox/orders/3"))).contains("Đã xong 120 trong 500 việc.",
				"<progress max=\"500\" value=\"120\"",
				"<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", "hx-trigger=\"every 1s\"",
				"hx-get=\"/inbox/orders/3\"", "Bùi Thị Đón đã nhận việc này lúc 09:02, 27/11/2026.");
		assertThat(page(get("/inbox/orders/3").header("HX-Request", "true"))).startsWith("<section")
			.doesNotContain("data-announce")
			.contains("hx-get");
	}

	@Test
	void aFinishedOrderIsAnnouncedOnceAndLooksNoMore() throws Exception {
		given(this.results.progress(3, ME)).willReturn(order(499, 1));
		given(this.results.lines(3, ME)).willReturn(IntStream.range(0, 500)
			.mapToObj((n) -> (n == 0) ? refused("workflow.error.already-claimed", "Bùi Thị Đón", null)
					: new BulkResults.Line(n, "AB-" + n, "assign", "Hồ sơ <b>trễ</b>", true, null, null, null))
			.toList());
		assertThat(page(get("/inbox/orders/3").header("HX-Request", "true")))
			.contains("data-announce=\"Đã làm xong. Được: 499 việc. Không được: 1 việc.\"", "AB-499",
					"Hồ sơ &lt;b&gt;trễ", "Bùi Thị Đón đang giữ việc này.")
			.doesNotContain("hx-get", "<progress");
		assertThat(page(get("/inbox/orders/3"))).doesNotContain("http-equiv=\"refresh\"");
	}

	@Test
	void wordsThatOnlyTheRuleHasAreShownAsTheyAre() throws Exception {
		given(this.results.progress(3, ME)).willReturn(order(499, 1));
		given(this.results.lines(3, ME)).willReturn(List.of(refused("casework.error.handler-is-subject", null, null)));
		assertThat(page(get("/inbox/orders/3"))).contains("Người này bị phản ánh trong chính vụ việc");
	}

	@Test
	void anOrderOfSomebodyElseIsNotThere() throws Exception {
		given(this.results.progress(4, ME)).willThrow(new NotFound());
		this.mvc.perform(get("/inbox/orders/4").with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(status().isNotFound());
	}

	private String page(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static BulkResults.Progress order(int done, int refused) {
		return new BulkResults.Progress(3, BulkAct.ASSIGN, Timestamp.from(Instant.parse("2026-11-27T02:00:00Z")),
				"Mai Văn Khuôn", 500, done, refused);
	}

	private static BulkResults.Line refused(String reason, @Nullable String name, @Nullable Instant at) {
		return new BulkResults.Line(1, "AB-1", "assign", "Hồ sơ trễ", false, reason, name,
				(at != null) ? Timestamp.from(at) : null);
	}

}
