package vn.langnghe.workflow.rules.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;
import vn.langnghe.workflow.rules.Draft;
import vn.langnghe.workflow.rules.Drafts;
import vn.langnghe.workflow.rules.Effect;
import vn.langnghe.workflow.rules.Problem;
import vn.langnghe.workflow.rules.PuttingInForce;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.RuleVersion;
import vn.langnghe.workflow.rules.Sheet;
import vn.langnghe.workflow.rules.TableCheck.Findings;
import vn.langnghe.workflow.rules.Tables;
import vn.langnghe.workflow.rules.Value;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice({ TablePages.class, DraftPages.class, RowPages.class, EffectPages.class })
@Import({ TableViews.class, RuleWords.class, CellWords.class, Attempt.class })
class TablePagesTest {

	private static final long ADMIN = 1;

	private static final RuleTable TABLE = RuleTable.DEADLINES;

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private Tables tables;

	@MockitoBean
	private Drafts drafts;

	@MockitoBean
	private PuttingInForce force;

	private Draft draft;

	@BeforeEach
	void table() throws Exception {
		String dmn = Files.readString(Path.of("processes/deadlines.dmn"));
		this.draft = new Draft(TABLE, Person.AGENCY, dmn, false, 4, "Lý Văn Khoa",
				Instant.parse("2026-11-27T02:00:00Z"));
		RuleVersion version = new RuleVersion(9, TABLE, Person.AGENCY, 3, dmn, "Quyết định 12/QĐ-UBND", "Lý Văn Khoa",
				Instant.parse("2026-11-20T02:00:00Z"), 1L);
		Sheet sheet = this.draft.sheet();
		given(this.tables.standing(TABLE, Person.AGENCY)).willReturn(new Tables.Standing(TABLE, version, true,
				Optional.of(version), Optional.empty(),
				List.of(new Problem("rules.problem.too-long", List.of(2, 12, 9, "rules.basis.superior"), List.of()))));
		given(this.tables.sheet(any())).willReturn(sheet);
		given(this.tables.history(TABLE, Person.AGENCY)).willReturn(List.of(version));
		given(this.tables.file(TABLE, Person.AGENCY, 3)).willReturn(dmn);
		given(this.tables.codes(any(), any())).willReturn(List.of());
		given(this.drafts.get(TABLE, Person.AGENCY)).willReturn(this.draft);
		given(this.force.findings(this.draft)).willReturn(new Findings(List.of(), List.of()));
	}

	@Test
	void theTableIsShownWithItsColumnsItsCellsAndWhatTheyMean() throws Exception {
		this.pages.perform(get("/admin/tables/deadlines").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Bước xử lý")))
			.andExpect(content().string(containsString("&quot;HARASSMENT&quot;, &quot;UNLAWFUL&quot;")))
			.andExpect(content().string(containsString("Gây phiền hà, sách nhiễu; Quy định không hợp pháp")))
			.andExpect(content().string(containsString("mọi trường hợp")))
			.andExpect(content().string(containsString("Bảng riêng của cơ quan, bản 3")))
			.andExpect(content().string(containsString("Quyết định 12/QĐ-UBND")))
			.andExpect(content().string(containsString("Phần mềm giao kèm một bảng mới")))
			.andExpect(content().string(containsString("không còn phù hợp với giới hạn")))
			.andExpect(content().string(containsString(
					"Dòng 2: 12 ngày làm việc là quá dài, nhiều nhất 9 ngày theo bảng của cơ quan cấp trên")))
			.andExpect(content().string(not(containsString("/draft/rows/"))));
	}

	@Test
	void theFileOfAVersionIsDownloaded() throws Exception {
		this.pages.perform(get("/admin/tables/deadlines/file?version=3").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"deadlines.dmn\""))
			.andExpect(content().string(containsString("<decision id=\"deadlines\"")));
	}

	@Test
	void onlyAdministratorsComeHere() throws Exception {
		for (String address : List.of("/admin/tables", "/admin/tables/deadlines", "/admin/tables/deadlines/draft",
				"/admin/tables/deadlines/draft/rows/1", "/admin/tables/deadlines/draft/effect",
				"/admin/tables/deadlines/file")) {
			this.pages.perform(get(address).with(Person.wearing(ADMIN, "CHAIRPERSON", "MANAGER")))
				.andExpect(status().isForbidden());
		}
		this.pages.perform(post("/admin/tables/deadlines/draft/force").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isForbidden());
		verifyNoInteractions(this.force);
	}

	@Test
	void thereAreOnlyTheTablesThereAre() throws Exception {
		this.pages.perform(get("/admin/tables/feedback").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
		this.pages.perform(get("/admin/tables/deadlines/draft/rows/99").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(status().isNotFound());
	}

	@Test
	void aFileIsTakenAsADraftOrRefusedWithTheReason() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "../../x.dmn", "application/xml",
				"<definitions/>".getBytes(StandardCharsets.UTF_8));
		this.pages
			.perform(multipart("/admin/tables/deadlines/upload").file(file)
				.with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf()))
			.andExpect(redirectedUrl("/admin/tables/deadlines/draft"));
		willThrow(new Invalid("file", "rules.file.hit-policy", "FIRST")).given(this.drafts)
			.upload(any(), anyLong(), anyString(), anyLong());
		this.pages
			.perform(multipart("/admin/tables/deadlines/upload").file(file)
				.with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Cách chọn dòng phải giữ nguyên là FIRST.")));
	}

	@Test
	void whatSpeaksAgainstADraftIsSaidAndItIsNotOfferedToBeTried() throws Exception {
		Sheet sheet = this.draft.sheet();
		given(this.force.findings(this.draft))
			.willReturn(new Findings(List.of(
					new Problem("rules.problem.uncovered", List.of(),
							List.of(new Value(sheet.inputs().get(0), "assign"),
									new Value(sheet.inputs().get(1), null))),
					new Problem("rules.problem.too-long", List.of(3, 16, 15, "rules.basis.decision-766"), List.of())),
					List.of(7)));
		this.pages.perform(get("/admin/tables/deadlines/draft").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString(
					"Có trường hợp không dòng nào áp dụng (Bước xử lý: Phân công; Loại phản ánh: chưa rõ)")))
			.andExpect(content().string(containsString("nhiều nhất 15 ngày theo Quyết định 766/QĐ-TTg")))
			.andExpect(content().string(containsString("đã áp dụng hết: 7.")))
			.andExpect(content().string(not(containsString("/draft/effect"))));
	}

	@Test
	void aRowComesBackAsTypedWithTheReasonBesideTheCell() throws Exception {
		willThrow(new Invalid("c3", "rules.error.cell.output.integer")).given(this.drafts)
			.change(any(), anyLong(), anyInt(), anyInt(), anyString(), any(), anyLong());
		this.pages
			.perform(post("/admin/tables/deadlines/draft/rows/2").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("edition", "4")
				.param("c1", "\"handle\"")
				.param("c3", "mười")
				.param("note", "Thử"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy ghi một số, ví dụ 10.")))
			.andExpect(content().string(containsString("value=\"mười\"")));
		this.pages
			.perform(post("/admin/tables/deadlines/draft/rows/2").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("lang", "en")
				.param("edition", "4")
				.param("c3", "mười"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Change row 2")))
			.andExpect(content().string(containsString("value=\"mười\"")));
	}

	@Test
	void theEffectIsToldInNumbersOnlyAndThePersonPutsItInForceWithAGround() throws Exception {
		given(this.force.effect(this.draft, ADMIN)).willReturn(new Effect(LocalDate.of(2025, 11, 27), 40, 2000, 12, 1,
				List.of(new Effect.Group(new Effect.Change("handle", Map.of("workingDays", 12, "from", "CLOCK"),
						Map.of("workingDays", 8, "from", "CLOCK")), 12, List.of("AB-2026-000012"))),
				new Effect.Late(30, 2, 9)));
		this.pages.perform(get("/admin/tables/deadlines/draft/effect").with(Person.wearing(ADMIN, "ADMIN")))
			.andExpect(content().string(containsString("12 ngày làm việc, tính từ khi vụ việc bắt đầu tính hạn")))
			.andExpect(content().string(containsString("8 ngày làm việc")))
			.andExpect(content().string(containsString("AB-2026-000012")))
			.andExpect(content().string(containsString("giữ thời hạn theo bảng cũ cho đến khi xong")));
		this.pages
			.perform(post("/admin/tables/deadlines/draft/force").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("edition", "4")
				.param("ground", "Quyết định 12"))
			.andExpect(redirectedUrl("/admin/tables/deadlines"));
		verify(this.force).putInForce(TABLE, Person.AGENCY, 4, "Quyết định 12",
				Actor.staff(ADMIN, "Nguyễn Thị Lan", "ADMIN"));
	}

	@Test
	void aDraftThatIsNotSoundIsRefusedWithAConflict() throws Exception {
		given(this.force.putInForce(any(), anyLong(), anyInt(), anyString(), any()))
			.willThrow(new NotAllowedNow("rules.error.unsound"));
		given(this.force.effect(this.draft, ADMIN))
			.willReturn(new Effect(LocalDate.of(2025, 11, 27), 0, 2000, 0, 1, List.of(), null));
		this.pages
			.perform(post("/admin/tables/deadlines/draft/force").with(Person.wearing(ADMIN, "ADMIN"))
				.with(csrf())
				.param("edition", "4")
				.param("ground", "Quyết định 12"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Bảng chưa đạt yêu cầu")))
			.andExpect(content().string(containsString("value=\"Quyết định 12\"")));
	}

}
