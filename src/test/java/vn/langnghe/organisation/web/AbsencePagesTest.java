package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.organisation.People;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.Substitution;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice({ AbsencePages.class, OwnAbsencePages.class })
@Import(AbsenceViews.class)
class AbsencePagesTest {

	private static final long ADMIN = 1;

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private Absences absences;

	@MockitoBean
	private StaffMembers staffMembers;

	@MockitoBean
	private OwnAccount account;

	@BeforeEach
	void office() {
		Staff khuon = People.staff(7, Person.AGENCY, "khuon", "Mai Văn Khuôn", Role.HANDLER);
		Staff gia = People.staff(8, Person.AGENCY, "gia", "Lương Văn Giả", Role.HANDLER);
		given(this.staffMembers.findByAgencyIdOrderByDisplayName(Person.AGENCY)).willReturn(List.of(khuon, gia));
		given(this.absences.today()).willReturn(TODAY);
	}

	@Test
	void theListSaysWhatIsInForceWithItsFormDecisionAndScope() throws Exception {
		listed(Substitution.Stage.CURRENT);
		this.pages.perform(get("/admin/absences").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Ký thay văn bản trả lời")))
			.andExpect(content().string(containsString("KT. – ký thay")))
			.andExpect(content().string(containsString("15/QĐ-UBND")))
			.andExpect(content().string(containsString("27/11/2026 – 31/12/2026")))
			.andExpect(content().string(containsString("Đang có hiệu lực")))
			.andExpect(content().string(containsString("/admin/absences/5/end")));
	}

	@Test
	void whatIsOverCannotBeEnded() throws Exception {
		listed(Substitution.Stage.PAST);
		this.pages.perform(get("/admin/absences").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("Đã kết thúc")))
			.andExpect(content().string(not(containsString("/admin/absences/5/end"))));
	}

	@Test
	void onlyAdministratorsEnterForOthers() throws Exception {
		for (String address : List.of("/admin/absences", "/admin/absences/new", "/admin/absences/5/end")) {
			this.pages.perform(get(address).with(Person.wearing(ADMIN, "CHAIRPERSON")))
				.andExpect(status().isForbidden());
		}
		this.pages.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isForbidden());
		verify(this.absences, never()).enter(any(), any());
	}

	@Test
	void aFilledFormIsEnteredForTheAdministratorsAgency() throws Exception {
		this.pages
			.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("kind", "absence")
				.param("absentId", "7")
				.param("substituteId", "8")
				.param("roles", "HANDLER", "RECEPTIONIST")
				.param("from", "2026-12-01")
				.param("until", "2026-12-05")
				.param("legalForm", "ASSIGNED")
				.param("decision", "")
				.param("scope", "Nghỉ phép"))
			.andExpect(redirectedUrl("/admin/absences"));
		verify(this.absences).enter(
				new NewSubstitution(Person.AGENCY, false, 7, 8, Set.of(Role.HANDLER, Role.RECEPTIONIST),
						LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), LegalForm.ASSIGNED, null, "Nghỉ phép"),
				Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN"));
	}

	@Test
	void anEmptyFormComesBackWithEveryErrorAndAWrongOneWithWhatWasTyped() throws Exception {
		this.pages.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy chọn thay thế việc gì.")))
			.andExpect(content().string(containsString("Hãy chọn người được thay.")))
			.andExpect(content().string(containsString("Hãy chọn người thay.")))
			.andExpect(content().string(containsString("Hãy ghi ngày, ví dụ 20/11/2026.")))
			.andExpect(content().string(containsString("Hãy chọn ít nhất một vai trò")));
		this.pages
			.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("kind", "delegation")
				.param("absentId", "7")
				.param("substituteId", "8")
				.param("from", "2026-12-05")
				.param("until", "2026-12-01")
				.param("legalForm", "KT")
				.param("decision", "15/QĐ-UBND"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Ngày cuối phải bằng hoặc sau ngày đầu.")))
			.andExpect(content().string(containsString("value=\"15/QĐ-UBND\"")));
	}

	@Test
	void aLoopIsRefusedBesideTheSubstitute() throws Exception {
		willThrow(new Invalid("substituteId", "organisation.substitution.loop")).given(this.absences)
			.enter(any(), any());
		this.pages
			.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("kind", "absence")
				.param("absentId", "7")
				.param("substituteId", "8")
				.param("roles", "HANDLER")
				.param("from", "2026-12-01")
				.param("until", "2026-12-05")
				.param("legalForm", "ASSIGNED"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Không được: việc sẽ vòng lại")));
	}

	@Test
	void theFormInTheOtherLanguageKeepsWhatWasTypedAndEntersNothing() throws Exception {
		this.pages
			.perform(post("/admin/absences/new").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("lang", "en")
				.param("decision", "15/QĐ-UBND"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"15/QĐ-UBND\"")));
		verify(this.absences, never()).enter(any(), any());
	}

	@Test
	void endingAsksForAReason() throws Exception {
		Substitution current = listed(Substitution.Stage.CURRENT);
		given(this.absences.of(Person.AGENCY, 5)).willReturn(current);
		this.pages.perform(post("/admin/absences/5/end").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy ghi lý do kết thúc sớm.")));
		this.pages
			.perform(post("/admin/absences/5/end").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("reason", "Về sớm"))
			.andExpect(redirectedUrl("/admin/absences"));
		verify(this.absences).end(Person.AGENCY, 5, "Về sớm", Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN"));
	}

	@Test
	void everybodyEntersTheOwnAbsenceAndNobodyElses() throws Exception {
		this.pages
			.perform(post("/account/absences").with(Person.wearing(7, "HANDLER"))
				.with(csrf())
				.param("kind", "delegation")
				.param("absentId", "99")
				.param("substituteId", "8")
				.param("roles", "HANDLER")
				.param("from", "2026-12-01")
				.param("until", "2026-12-05")
				.param("legalForm", "ASSIGNED"))
			.andExpect(redirectedUrl("/account/absences"));
		verify(this.absences).enter(
				new NewSubstitution(Person.AGENCY, false, 7, 8, Set.of(Role.HANDLER), LocalDate.of(2026, 12, 1),
						LocalDate.of(2026, 12, 5), LegalForm.ASSIGNED, null, null),
				Actor.staff(7, "Nguyễn Thị Lan", null));
		Substitution others = listed(Substitution.Stage.CURRENT);
		given(this.absences.of(Person.AGENCY, 5)).willReturn(others);
		this.pages
			.perform(post("/account/absences/5/end").with(Person.wearing(9, "HANDLER"))
				.with(csrf())
				.param("reason", "Về sớm"))
			.andExpect(status().isNotFound());
		verify(this.absences, never()).end(anyLong(), anyLong(), anyString(), any());
	}

	@Test
	void anotherAgencysIsNotThere() throws Exception {
		given(this.absences.of(Person.AGENCY, 99)).willThrow(new NotFound());
		this.pages.perform(get("/admin/absences/99/end").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
	}

	private Substitution listed(Substitution.Stage stage) {
		Substitution one = mock();
		given(one.id()).willReturn(5L);
		given(one.kind()).willReturn(Substitution.Kind.DELEGATION);
		given(one.stage(TODAY)).willReturn(stage);
		given(one.absentId()).willReturn(7L);
		given(one.substituteId()).willReturn(8L);
		given(one.roles()).willReturn(Set.of(Role.CHAIRPERSON));
		given(one.from()).willReturn(TODAY);
		given(one.until()).willReturn(LocalDate.of(2026, 12, 31));
		given(one.form()).willReturn(LegalForm.KT);
		given(one.decision()).willReturn("15/QĐ-UBND");
		given(this.absences.of(Person.AGENCY)).willReturn(List.of(one));
		return one;
	}

}
