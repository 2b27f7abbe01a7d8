package vn.langnghe.publication.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.platform.Letterhead;
import vn.langnghe.publication.Register;
import vn.langnghe.publication.Register.Result;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The public register as anybody finds it, not signed in. */
@WebSlice(ResultsPages.class)
@MockitoBean(types = { Register.class, Letterhead.class })
class ResultsPagesTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Register register;

	@Autowired
	private Letterhead letterhead;

	@Test
	void anybodyReadsTheListWithoutAScriptOrATrace() throws Exception {
		given(this.register.page(null, null)).willReturn(List.of(result(7)));
		given(this.letterhead.agencyName(2L, "vi")).willReturn("Ủy ban nhân dân xã An Bình");
		this.mvc.perform(get("/results"))
			.andExpect(status().isOk())
			.andExpect(cookie().doesNotExist("SESSION"))
			.andExpect(content().string(allOf(containsString("href=\"/results/7\""), containsString("xã An Bình"),
					containsString("27/11/2026"), containsString("Hồ sơ &lt;b&gt;trễ&lt;/b&gt; hẹn"),
					not(containsString("<script")))));
	}

	@Test
	void theFrameIsThereInEnglishToo() throws Exception {
		given(this.register.page(null, null)).willReturn(List.of());
		this.mvc.perform(get("/results").param("lang", "en"))
			.andExpect(content().string(containsString("No result has been published yet")));
	}

	@Test
	void aFullPageLeadsToTheNextWithTheSearchKept() throws Exception {
		given(this.register.page("trễ hẹn", null))
			.willReturn(LongStream.rangeClosed(0, Register.PAGE).mapToObj((n) -> result(100 - n)).toList());
		this.mvc.perform(get("/results").param("q", " trễ hẹn "))
			.andExpect(content().string(allOf(containsString("before=" + (100 - Register.PAGE + 1)),
					containsString("q=tr%E1%BB%85%20h%E1%BA%B9n"), containsString("value=\"trễ hẹn\""))));
		given(this.register.page("trễ hẹn", 81L)).willReturn(List.of());
		this.mvc.perform(get("/results").param("q", "trễ hẹn").param("before", "81"))
			.andExpect(content().string(containsString("rel=\"prev\"")));
	}

	@Test
	void aSearchIsShownAsTextAndCutToWhatASearchIs() throws Exception {
		given(this.register.page(any(), any())).willReturn(List.of());
		this.mvc.perform(get("/results").param("q", "<script>" + "a".repeat(300)))
			.andExpect(
					content().string(allOf(not(containsString("<script>")), containsString("Không tìm thấy kết quả"))));
		verify(this.register).page("<script>" + "a".repeat(92), null);
	}

	@Test
	void aResultHasAnAddressOfItsOwn() throws Exception {
		given(this.register.find(7)).willReturn(Optional.of(result(7)));
		this.mvc.perform(get("/results/7"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Xin lỗi bà [tên]"), containsString("Số công khai"),
					not(containsString("<script")))));
	}

	@Test
	void aReplacedResultLeadsToTheOneInItsPlace() throws Exception {
		given(this.register.find(7)).willReturn(Optional.empty());
		given(this.register.successor(7)).willReturn(Optional.of(9L));
		this.mvc.perform(get("/results/7")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/results/9"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "8", "0", "-1", "abc", "99999999999999999999", "1'or'1" })
	void whatIsNotInTheRegisterIsNotThere(String number) throws Exception {
		given(this.register.find(8)).willReturn(Optional.empty());
		given(this.register.successor(8)).willReturn(Optional.empty());
		this.mvc.perform(get("/results/{number}", number)).andExpect(status().isNotFound());
	}

	private static Result result(long number) {
		return new Result(number, 2, "Hồ sơ <b>trễ</b> hẹn", "Hẹn ngày 08/10.", "Xin lỗi bà [tên].",
				Timestamp.from(Instant.parse("2026-11-27T02:00:00Z")), "Đăng ký khai sinh");
	}

}
