package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.AgencyDepartments;
import vn.langnghe.organisation.CalendarChanges;
import vn.langnghe.organisation.CalendarDay;
import vn.langnghe.organisation.CalendarEdit;
import vn.langnghe.organisation.CalendarYear;
import vn.langnghe.organisation.CalendarYear.ListedDay;
import vn.langnghe.organisation.MovedDeadline;
import vn.langnghe.organisation.NewDays;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
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

@WebSlice({ AdministrationPage.class, CalendarPages.class, CalendarRemovalPage.class, DepartmentPages.class,
		PlacePages.class })
class AdministrationPagesTest {

	private static final long ADMIN = 1;

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

	private static final LocalDate STORM = LocalDate.of(2026, 12, 3);

	private static final List<MovedDeadline> MOVED = List.of(new MovedDeadline("AB-2026-000007",
			"casework.moved.PROMISE", LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 10)));

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private CalendarYear calendar;

	@MockitoBean
	private CalendarChanges changes;

	@MockitoBean
	private AgencyDepartments departments;

	@MockitoBean
	private Accounts accounts;

	@MockitoBean
	private StepCoverage coverage;

	private CalendarEdit edit;

	@BeforeEach
	void office() {
		this.edit = new CalendarEdit(Person.AGENCY, List.of(day(STORM)), List.of(), "Nghỉ do bão", "TB 45");
		given(this.changes.today()).willReturn(TODAY);
		given(this.changes.entering(eq(Person.AGENCY), any())).willReturn(this.edit);
		given(this.changes.preview(any(), any())).willReturn(MOVED);
		given(this.calendar.workingDays(anyLong(), anyInt()))
			.willReturn(List.of(20, 18, 22, 21, 19, 22, 23, 21, 20, 22, 20, 23));
		given(this.calendar.days(Person.AGENCY, 2026)).willReturn(
				List.of(new ListedDay(day(STORM), "TB 45", true, null, "Lý Văn Khoa"),
						new ListedDay(
								new CalendarDay(LocalDate.of(2026, 1, 1), CalendarDay.Kind.HOLIDAY, "Tết Dương lịch",
										CalendarDay.Certainty.HIGH),
								"Điều 112 Bộ luật Lao động 2019", false, null, null)));
	}

	@Test
	void theYearIsListedWithCertaintyAndSourceAndOnlyDaysToComeCanBeChanged() throws Exception {
		this.pages.perform(get("/admin/calendar").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("thứ Năm 03/12/2026")))
			.andExpect(content().string(containsString("Điều 112 Bộ luật Lao động 2019")))
			.andExpect(content().string(containsString("Chính thức")))
			.andExpect(content().string(containsString("251 ngày làm việc trong năm")))
			.andExpect(content().string(containsString("/admin/calendar/2026-12-03/remove")))
			.andExpect(content().string(not(containsString("day=2026-01-01"))));
	}

	@Test
	void whatWillMoveIsShownBeforeAnythingIsKept() throws Exception {
		this.pages.perform(entered())
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("AB-2026-000007")))
			.andExpect(content().string(containsString("thứ Năm 10/12/2026")))
			.andExpect(content().string(containsString("1 phản ánh sẽ đổi hạn")));
		verify(this.changes, never()).make(any(), any(), any());
	}

	@Test
	void whatWasSeenIsKept() throws Exception {
		this.pages.perform(entered().param("seen", MovedPreview.of(MOVED).mark()))
			.andExpect(redirectedUrl("/admin/calendar?year=2026"));
		verify(this.changes).make(eq(this.edit), any(), eq(Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN")));
	}

	@Test
	void whatWasNotSeenIsShownAgain() throws Exception {
		this.pages.perform(entered().param("seen", "f00"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Chưa ghi gì cả")));
		verify(this.changes, never()).make(any(), any(), any());
	}

	@Test
	void anEmptyFormTellsEveryErrorAndARefusedOneKeepsWhatWasTyped() throws Exception {
		this.pages.perform(post("/admin/calendar/new").with(Person.wearing(ADMIN, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy chọn ngày nghỉ hay ngày làm việc.")))
			.andExpect(content().string(containsString("Hãy ghi một ngày có thật")))
			.andExpect(content().string(containsString("Hãy ghi tên ngày nghỉ hoặc lý do")))
			.andExpect(content().string(containsString("Hãy ghi văn bản căn cứ")));
		given(this.changes.entering(eq(Person.AGENCY), any()))
			.willThrow(new Invalid("day", "organisation.calendar.error.past"));
		this.pages.perform(entered())
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Ngày này đã qua.")))
			.andExpect(content().string(containsString("value=\"TB 45\"")));
	}

	@Test
	void theFormComesBackFromThePreviewAndInTheOtherLanguageAsItWasFilled() throws Exception {
		for (String button : List.of("back", "lang")) {
			this.pages.perform(entered().param(button, "en"))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("value=\"TB 45\"")))
				.andExpect(content().string(not(containsString("AB-2026-000007"))));
		}
		verify(this.changes, never()).entering(anyLong(), any(NewDays.class));
	}

	@Test
	void onlyADayThatTheAgencySetCanBeTakenBack() throws Exception {
		this.pages.perform(get("/admin/calendar/2026-12-03/remove").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("AB-2026-000007")));
		for (String day : List.of("2026-01-01", "2026-12-04", "khong")) {
			this.pages.perform(get("/admin/calendar/" + day + "/remove").with(Person.wearing(ADMIN, "ADMIN")))
				.andExpect(status().isNotFound());
		}
	}

	@Test
	void theWayToEveryPageStandsOnOne() throws Exception {
		given(this.coverage.stepsWithNobody(Person.AGENCY)).willReturn(List.of("classify"));
		for (String page : List.of("staff", "departments", "absences", "calendar", "procedures", "reply-templates",
				"agency")) {
			this.pages.perform(get("/admin").with(Person.wearing(ADMIN, "ADMIN")))
				.andExpect(content().string(containsString("href=\"/admin/" + page + "\"")));
		}
		this.pages.perform(get("/admin").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("Cơ quan chưa tiếp nhận được phản ánh")));
	}

	@Test
	void onlyAdministratorsGetIn() throws Exception {
		for (String page : List.of("/admin", "/admin/calendar", "/admin/calendar/new", "/admin/departments")) {
			this.pages.perform(get(page).with(Person.wearing(ADMIN, "CHAIRPERSON", "COORDINATOR")))
				.andExpect(status().isForbidden());
		}
		this.pages.perform(post("/admin/departments").with(Person.wearing(ADMIN, "HANDLER")).with(csrf()))
			.andExpect(status().isForbidden());
		verify(this.departments, never()).add(anyLong(), any(), any());
	}

	@Test
	void anotherAgencysDepartmentIsNotThere() throws Exception {
		given(this.departments.of(Person.AGENCY, 99)).willThrow(new NotFound());
		this.pages.perform(get("/admin/departments/99").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
	}

	private static MockHttpServletRequestBuilder entered() {
		return post("/admin/calendar/new").with(Person.wearing(ADMIN, "ADMIN"))
			.with(csrf())
			.param("kind", "HOLIDAY")
			.param("day", STORM.toString())
			.param("name", "Nghỉ do bão")
			.param("source", "TB 45")
			.param("certainty", "HIGH");
	}

	private static CalendarDay day(LocalDate day) {
		return new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "Nghỉ do bão", CalendarDay.Certainty.HIGH);
	}

}
