package vn.langnghe.organisation.web;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.langnghe.organisation.SetUp;
import vn.langnghe.organisation.SetUp.FirstAdministrator;
import vn.langnghe.organisation.SetUp.FirstAgency;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice(SetUpPage.class)
class SetUpPageTest {

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private SetUp setUp;

	@BeforeEach
	void oneTokenOpens() {
		given(this.setUp.opens("right")).willReturn(true);
	}

	@Test
	void withoutTheRightTokenThereIsNoPage() throws Exception {
		this.pages.perform(get("/setup")).andExpect(status().isNotFound());
		this.pages.perform(get("/setup").param("token", "wrong")).andExpect(status().isNotFound());
		this.pages.perform(filled("wrong")).andExpect(status().isNotFound());
		verify(this.setUp, never()).complete(any(), any(), any(), any());
	}

	@Test
	void theOtherLanguageKeepsTheTokenAndAllThatWasTypedButPasswords() throws Exception {
		this.pages.perform(get("/setup").param("token", "right"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("formaction=\"/setup\"")))
			.andExpect(content().string(containsString("Thiết lập ban đầu")));
		this.pages.perform(filled("right").param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\"")))
			.andExpect(content().string(containsString("value=\"right\"")))
			.andExpect(content()
				.string(matchesPattern("(?s).*name=\"agencyNameEn\" value=\"People[^\"]*An Binh Commune\".*")))
			.andExpect(content().string(not(containsString("error-summary"))))
			.andExpect(content().string(not(containsString("mot hai ba"))));
		this.pages.perform(filled("wrong").param("lang", "en")).andExpect(status().isNotFound());
		verify(this.setUp, never()).complete(any(), any(), any(), any());
	}

	@Test
	void theSetUpLeadsToTheLogin() throws Exception {
		this.pages.perform(filled("right")).andExpect(redirectedUrl("/login"));
		verify(this.setUp).complete("right",
				new FirstAgency("AB", "Ủy ban nhân dân xã An Bình", "People's Committee of An Binh Commune"),
				new FirstAdministrator("lan", "Nguyễn Thị Lan"), "mot hai ba");
	}

	@Test
	void whatIsMissingIsToldInTheReadersLanguage() throws Exception {
		this.pages.perform(post("/setup").with(csrf()).param("token", "right").cookie(new Cookie("lang", "en")))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("There are errors to correct")));
	}

	private static MockHttpServletRequestBuilder filled(String token) {
		return post("/setup").with(csrf())
			.param("token", token)
			.param("agencyCode", "AB")
			.param("agencyName", "Ủy ban nhân dân xã An Bình")
			.param("agencyNameEn", "People's Committee of An Binh Commune")
			.param("username", "lan")
			.param("displayName", "Nguyễn Thị Lan")
			.param("password", "mot hai ba")
			.param("passwordAgain", "mot hai ba");
	}

}
