package vn.langnghe.organisation.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.People;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice(StaffPages.class)
class StaffPagesTest {

	private static final long ADMIN = 1;

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private StaffMembers staffMembers;

	@MockitoBean
	private Departments departments;

	@MockitoBean
	private Accounts accounts;

	@MockitoBean
	private StepCoverage coverage;

	@Test
	void theListShowsTheAgencysPeopleWithTheirHats() throws Exception {
		Staff khuon = People.staff(7, Person.AGENCY, "khuon", "Mai Văn Khuôn", Role.HANDLER, Role.RECEPTIONIST);
		given(this.staffMembers.findByAgencyIdOrderByDisplayName(Person.AGENCY)).willReturn(List.of(khuon));
		this.pages.perform(get("/admin/staff").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Mai Văn Khuôn")))
			.andExpect(content().string(containsString("Chuyên viên thụ lý")))
			.andExpect(content().string(containsString("Mọi bước của quy trình đều có người")));
	}

	@Test
	void aStepWithNobodyIsNamedWithWhatToDo() throws Exception {
		given(this.coverage.stepsWithNobody(Person.AGENCY)).willReturn(List.of("assign"));
		this.pages.perform(get("/admin/staff").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("hãy trao vai trò Lãnh đạo điều phối")))
			.andExpect(content().string(not(containsString("Mọi bước của quy trình đều có người"))));
	}

	@Test
	void onlyAdministratorsComeIn() throws Exception {
		this.pages.perform(get("/admin/staff").with(Person.wearing(ADMIN, "CHAIRPERSON")))
			.andExpect(status().isForbidden());
		this.pages.perform(get("/admin/staff")).andExpect(status().is3xxRedirection());
	}

	@Test
	void lockingAnAccountIsExplainedFirst() throws Exception {
		Staff khuon = People.staff(7, Person.AGENCY, "khuon", "Mai Văn Khuôn");
		given(this.accounts.of(Person.AGENCY, 7)).willReturn(khuon);
		this.pages.perform(get("/admin/staff/7/access").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("Khóa tài khoản của Mai Văn Khuôn?")))
			.andExpect(content().string(containsString("/admin/staff/7/disable")))
			.andExpect(content().string(not(containsString("chính mình"))));
		this.pages.perform(post("/admin/staff/7/disable").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(redirectedUrl("/admin/staff"));
		verify(this.accounts).disable(Person.AGENCY, 7, Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN"));
	}

	@Test
	void theOwnAccountCannotBeLockedFromThePage() throws Exception {
		Staff oneself = People.staff(ADMIN, Person.AGENCY, "lan", "Nguyễn Thị Lan", Role.ADMIN);
		given(this.accounts.of(Person.AGENCY, ADMIN)).willReturn(oneself);
		this.pages.perform(get("/admin/staff/1/access").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("chính mình")))
			.andExpect(content().string(not(containsString("/admin/staff/1/disable"))));
	}

	@Test
	void somebodyOfAnotherAgencyIsNotThere() throws Exception {
		given(this.accounts.of(Person.AGENCY, 99)).willThrow(new NotFound());
		this.pages.perform(get("/admin/staff/99/access").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
	}

	@Test
	void aRequestWithoutTheTokenChangesNothing() throws Exception {
		this.pages.perform(post("/admin/staff/7/disable").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isForbidden());
		verifyNoInteractions(this.accounts);
	}

}
