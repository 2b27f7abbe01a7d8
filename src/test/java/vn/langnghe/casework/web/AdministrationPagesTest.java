package vn.langnghe.casework.web;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.casework.ReplyTemplate;
import vn.langnghe.casework.ReplyTemplates;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.casework.SupplementClock;
import vn.langnghe.casework.SupplementPolicy;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice({ ReplyTemplatePages.class, AgencySettingsPage.class })
class AdministrationPagesTest {

	private static final long ADMIN = 1;

	private static final Actor LAN = Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN");

	private static final ReplyTemplate DELIVERED = new ReplyTemplate("delay", "vi", "Chậm giải quyết",
			FeedbackKind.DELAY, Substantiation.SUBSTANTIATED, "Số {caseNumber}", false, true);

	@Autowired
	private MockMvc pages;

	@Autowired
	private Agencies agencies;

	@MockitoBean
	private ReplyTemplates templates;

	@MockitoBean
	private SupplementPolicy policy;

	@BeforeEach
	void office() {
		given(this.templates.of(Person.AGENCY)).willReturn(List.of(DELIVERED));
		given(this.templates.of(Person.AGENCY, "delay")).willReturn(DELIVERED);
		given(this.templates.of(Person.AGENCY, "gone")).willThrow(new NotFound());
		given(this.agencies.findById(Person.AGENCY))
			.willReturn(Optional.of(new Agency("AB", "Ủy ban nhân dân xã An Bình", "An Binh Commune", null)));
		given(this.policy.of(Person.AGENCY)).willReturn(SupplementClock.PAUSE);
	}

	@Test
	void theListSaysWhatEachTemplateFitsAndWhoseItIs() throws Exception {
		this.pages.perform(get("/admin/reply-templates").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Chậm giải quyết")))
			.andExpect(content().string(containsString("Phản ánh đúng")))
			.andExpect(content().string(containsString("Có sẵn")));
	}

	@Test
	void aDeliveredTemplateIsChangedUnderItsCodeAndCannotBeDeleted() throws Exception {
		this.pages.perform(get("/admin/reply-templates/delay").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("{caseNumber}")))
			.andExpect(content().string(not(containsString("/admin/reply-templates/delay/remove"))));
		this.pages
			.perform(post("/admin/reply-templates/delay").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("name", "Của xã")
				.param("language", "vi")
				.param("kind", "DELAY")
				.param("body", "Kính gửi {submitter}"))
			.andExpect(redirectedUrl("/admin/reply-templates"));
		verify(this.templates).keep(eq(Person.AGENCY),
				argThat((one) -> one.code().equals("delay") && one.own() && one.substantiation() == null), eq(LAN));
	}

	@Test
	void anEmptyTemplateIsRefusedWithEveryErrorAndAnUnknownPlaceholderByItsName() throws Exception {
		this.pages.perform(post("/admin/reply-templates/new").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy đặt tên cho mẫu.")))
			.andExpect(content().string(containsString("Hãy chọn ngôn ngữ của văn bản.")))
			.andExpect(content().string(containsString("Hãy viết nội dung mẫu")));
		this.pages
			.perform(post("/admin/reply-templates/new").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("name", "Thử")
				.param("language", "vi")
				.param("body", "Kính gửi {ho_ten}"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Không có chỗ điền nào tên là {ho_ten}")))
			.andExpect(content().string(containsString("gửi {ho_ten}</textarea>")));
		verify(this.templates, never()).keep(anyLong(), any(), any());
	}

	@Test
	void theClockPolicyIsDecidedByTheAdministrator() throws Exception {
		this.pages.perform(get("/admin/agency").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("Ủy ban nhân dân xã An Bình")));
		this.pages
			.perform(post("/admin/agency").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()).param("clock", "RESTART"))
			.andExpect(redirectedUrl("/admin/agency"));
		verify(this.policy).decide(Person.AGENCY, SupplementClock.RESTART, LAN);
		this.pages.perform(post("/admin/agency").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy chọn một cách tính.")));
	}

	@Test
	void onlyAdministratorsGetInAndNothingIsThereOfOthers() throws Exception {
		for (String page : List.of("/admin/reply-templates", "/admin/reply-templates/delay", "/admin/agency")) {
			this.pages.perform(get(page).with(Person.wearing(ADMIN, "COORDINATOR"))).andExpect(status().isForbidden());
		}
		this.pages.perform(get("/admin/reply-templates/gone").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
	}

}
