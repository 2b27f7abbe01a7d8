package vn.langnghe.organisation.web;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.organisation.People;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice(OwnAccountPage.class)
class OwnAccountPageTest {

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private OwnAccount account;

	@Autowired
	private Agencies agencies;

	@BeforeEach
	void lanHasTwoHats() {
		given(this.account.of(any()))
			.willReturn(People.staff(7, Person.AGENCY, "lan", "Nguyễn Thị Lan", Role.HANDLER, Role.MANAGER));
		given(this.agencies.findById(Person.AGENCY))
			.willReturn(Optional.of(new Agency("AB", "Ủy ban nhân dân xã An Bình", "Committee of An Binh", null)));
	}

	@Test
	void everyoneSeesTheOwnHats() throws Exception {
		this.pages.perform(get("/account").with(Person.wearing(7)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Chuyên viên thụ lý")))
			.andExpect(content().string(containsString("Người theo dõi cải cách hành chính")))
			.andExpect(content().string(containsString("Ủy ban nhân dân xã An Bình")));
	}

	@Test
	void aWrongOldPasswordIsToldBesideItsField() throws Exception {
		willThrow(new Invalid("current", "organisation.account.current")).given(this.account)
			.changePassword(any(), eq("sai"), any(), any());
		this.pages
			.perform(post("/account").with(Person.wearing(7))
				.with(csrf())
				.param("current", "sai")
				.param("password", "mot hai ba")
				.param("passwordAgain", "mot hai ba"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("href=\"#current\"")));
	}

	@Test
	void twoDifferentNewPasswordsAreNotTried() throws Exception {
		this.pages
			.perform(post("/account").with(Person.wearing(7))
				.with(csrf())
				.param("current", "cu")
				.param("password", "mot hai ba")
				.param("passwordAgain", "mot hai bon"))
			.andExpect(status().isBadRequest());
		verify(this.account, never()).changePassword(any(), any(), any(), any());
	}

	@Test
	void theLanguageIsKeptAndSpokenAtOnce() throws Exception {
		this.pages.perform(post("/account/language").with(Person.wearing(7)).with(csrf()).param("language", "en"))
			.andExpect(redirectedUrl("/account?lang=en"));
		verify(this.account).speak(any(), eq("en"));
	}

}
