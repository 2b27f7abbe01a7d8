package vn.langnghe.organisation.web;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.NewAccount;
import vn.langnghe.organisation.People;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
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

@WebSlice(AccountPages.class)
class AccountPagesTest {

	private static final Actor ADMIN = Actor.staff(1, "Nguyễn Thị Lan", "ADMIN");

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private Accounts accounts;

	@MockitoBean
	private Departments departments;

	private final Staff khuon = People.staff(7, Person.AGENCY, "khuon", "Mai Văn Khuôn", Role.HANDLER);

	@BeforeEach
	void khuonIsThere() {
		given(this.accounts.of(Person.AGENCY, 7)).willReturn(this.khuon);
	}

	@Test
	void anAccountIsOpenedAtTheAdministratorsAgency() throws Exception {
		given(this.accounts.open(any(), any(), any())).willReturn(this.khuon);
		this.pages
			.perform(asAdmin(post("/admin/staff/new")).param("displayName", "Mai Văn Khuôn")
				.param("username", "khuon")
				.param("agencyId", "99")
				.param("password", "mot hai ba")
				.param("passwordAgain", "mot hai ba"))
			.andExpect(redirectedUrl("/admin/staff/7"));
		verify(this.accounts).open(new NewAccount(Person.AGENCY, null, "khuon", "Mai Văn Khuôn", "", null),
				"mot hai ba", ADMIN);
	}

	@Test
	void allErrorsAreToldAtOnceAndNothingTypedIsLostButPasswords() throws Exception {
		this.pages
			.perform(asAdmin(post("/admin/staff/new")).param("displayName", " ")
				.param("username", "Khuôn")
				.param("position", "Dia chinh")
				.param("email", "khuon")
				.param("password", "bi-mat")
				.param("passwordAgain", "khac"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Có lỗi cần sửa")))
			.andExpect(content().string(containsString("href=\"#username\"")))
			.andExpect(content().string(containsString("href=\"#displayName\"")))
			.andExpect(content().string(containsString("href=\"#email\"")))
			.andExpect(content().string(containsString("href=\"#password\"")))
			.andExpect(content().string(containsString("href=\"#passwordAgain\"")))
			.andExpect(content().string(containsString("value=\"Dia chinh\"")))
			.andExpect(content().string(not(containsString("bi-mat"))));
		verify(this.accounts, never()).open(any(), any(), any());
	}

	@Test
	void switchingTheLanguageKeepsWhatWasTypedButPasswordsAndOpensNothing() throws Exception {
		this.pages
			.perform(asAdmin(post("/admin/staff/new")).param("username", "khuon")
				.param("position", "Dia chinh")
				.param("password", "bi-mat")
				.param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\"")))
			.andExpect(content().string(containsString("form=\"typed\" name=\"lang\"")))
			.andExpect(content().string(containsString("formaction=\"/admin/staff/new\"")))
			.andExpect(content().string(containsString("value=\"khuon\"")))
			.andExpect(content().string(containsString("value=\"Dia chinh\"")))
			.andExpect(content().string(not(containsString("error-summary"))))
			.andExpect(content().string(not(containsString("bi-mat"))));
		verify(this.accounts, never()).open(any(), any(), any());
	}

	@Test
	void switchingTheLanguageKeepsTheHatsTickedAndGivesNone() throws Exception {
		this.pages.perform(asAdmin(post("/admin/staff/7")).param("hats", "MANAGER").param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"en\"")))
			.andExpect(content().string(matchesPattern("(?s).*<input[^>]*value=\"MANAGER\"[^>]*checked=\"checked\".*")))
			.andExpect(content().string(not(matchesPattern("(?s).*<input[^>]*value=\"HANDLER\"[^>]*checked.*"))));
		verify(this.accounts, never()).wear(anyLong(), anyLong(), any(), any());
	}

	@Test
	void aRulesRefusalStandsBesideItsField() throws Exception {
		given(this.accounts.open(any(), any(), any())).willThrow(new Invalid("username", "organisation.account.taken"));
		this.pages
			.perform(asAdmin(post("/admin/staff/new")).param("displayName", "Mai Văn Khuôn")
				.param("username", "khuon")
				.param("password", "mot hai ba")
				.param("passwordAgain", "mot hai ba"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Tên đăng nhập này đã có người dùng")));
	}

	@Test
	void theHatsWornAreTicked() throws Exception {
		this.pages.perform(asAdmin(get("/admin/staff/7")))
			.andExpect(status().isOk())
			.andExpect(content().string(matchesPattern("(?s).*<input[^>]*value=\"HANDLER\"[^>]*checked=\"checked\".*")))
			.andExpect(content().string(not(matchesPattern("(?s).*<input[^>]*value=\"ADMIN\"[^>]*checked.*"))));
	}

	@Test
	void hatsAreGivenAsTicked() throws Exception {
		this.pages.perform(asAdmin(post("/admin/staff/7")).param("hats", "HANDLER", "MANAGER"))
			.andExpect(redirectedUrl("/admin/staff/7"));
		verify(this.accounts).wear(Person.AGENCY, 7, Set.of(Role.HANDLER, Role.MANAGER), ADMIN);
		this.pages.perform(asAdmin(post("/admin/staff/7"))).andExpect(redirectedUrl("/admin/staff/7"));
		verify(this.accounts).wear(Person.AGENCY, 7, Set.of(), ADMIN);
	}

	@Test
	void aHatThatDoesNotExistIsRefusedInWords() throws Exception {
		this.pages.perform(asAdmin(post("/admin/staff/7")).param("hats", "KING"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Giá trị này không chọn được")))
			.andExpect(content().string(not(containsString("java.lang"))));
		verify(this.accounts, never()).wear(anyLong(), anyLong(), any(), any());
	}

	@Test
	void aTooShortPasswordIsNotSet() throws Exception {
		willThrow(new AssertionError()).given(this.accounts).setPassword(anyLong(), anyLong(), any(), any());
		this.pages
			.perform(asAdmin(post("/admin/staff/7/password")).param("password", "ngan").param("passwordAgain", "ngan"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Mật khẩu cần từ 10")));
	}

	@Test
	void aPasswordIsSetForSomebody() throws Exception {
		this.pages
			.perform(asAdmin(post("/admin/staff/7/password")).param("password", "mot hai ba")
				.param("passwordAgain", "mot hai ba"))
			.andExpect(redirectedUrl("/admin/staff/7"));
		verify(this.accounts).setPassword(eq(Person.AGENCY), eq(7L), eq("mot hai ba"), eq(ADMIN));
	}

	private static MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
		return request.with(Person.wearing(1, "ADMIN")).with(csrf());
	}

}
