package vn.langnghe.intake.register.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.register.CheckedRow;
import vn.langnghe.intake.register.IntakeRegister;
import vn.langnghe.intake.register.IntakeRegister.Lines;
import vn.langnghe.intake.register.Problem;
import vn.langnghe.intake.register.RegisterChoice;
import vn.langnghe.intake.register.RegisterColumn;
import vn.langnghe.intake.register.RegisterImport;
import vn.langnghe.intake.register.RegisterImports;
import vn.langnghe.intake.register.RegisterReport;
import vn.langnghe.intake.register.RegisterRow;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of the register: who opens them, and what they say and send. */
@WebSlice({ RegisterPage.class, RegisterExport.class, ImportPages.class })
@MockitoBean(types = { IntakeRegister.class, RegisterImports.class })
class RegisterPagesTest {

	private static final long ME = 7;

	private static final RegisterChoice ALL = new RegisterChoice(null, null, null, null, null, null);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private IntakeRegister register;

	@Autowired
	private RegisterImports imports;

	private final Agency agency = new Agency("AB", "UBND xã An Bình", "An Binh", null);

	@BeforeEach
	void aRegister() {
		given(this.register.readable(anyString(), any()))
			.willReturn(new IntakeRegister.Readable(this.agency, List.of(this.agency)));
		given(this.imports.agencyOf(any())).willReturn(this.agency);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/register", "/register/import", "/register/import/3" })
	void whoWearsNoHatForItGetsNoPage(String page) throws Exception {
		for (String hat : List.of("HANDLER", "MANAGER", "ADMIN")) {
			this.mvc.perform(get(page).with(Person.wearing(ME, hat))).andExpect(status().isForbidden());
		}
	}

	@Test
	void whoReadsTheRegisterDoesNotThereforeTakeOneOver() throws Exception {
		for (String hat : List.of("RECEPTIONIST", "CHAIRPERSON", "INSPECTOR")) {
			this.mvc.perform(get("/register/import").with(Person.wearing(ME, hat))).andExpect(status().isForbidden());
			assertThat(page("/register", hat)).doesNotContain("/register/import");
		}
		assertThat(page("/register", "COORDINATOR")).contains("/register/import");
	}

	@Test
	void theChoiceIsKeptOnTheWayToTheNextPageAndIntoTheExport() throws Exception {
		given(this.register.page(any(), any(), any(), any(), anyInt()))
			.willReturn(IntStream.rangeClosed(1, 51).mapToObj((id) -> row(id, "a<b")).toList());
		given(this.register.count(any(), any(), any())).willReturn(60L);

		String page = page("/register?from=2026-01-01&to=&which=ended&channel=PHONE&number=", "COORDINATOR");

		verify(this.register).page(eq(this.agency),
				eq(new RegisterChoice(null, LocalDate.of(2026, 1, 1), null, true, Channel.PHONE, null)), any(),
				eq(null), eq(51));
		assertThat(page).contains("60 phản ánh", "AB-50", "a&lt;b",
				"/register?agency=&amp;number=&amp;from=2026-01-01&amp;to=&amp;which=ended&amp;channel=PHONE&amp;after=50",
				"<input type=\"hidden\" name=\"which\" value=\"ended\">")
			.doesNotContain("AB-51");
	}

	@Test
	void aDayThatIsNoneIsToldAtItsField() throws Exception {
		String page = this.mvc.perform(get("/register?from=hom-qua").with(Person.wearing(ME, "RECEPTIONIST")))
			.andExpect(status().isBadRequest())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("id=\"from-error\"", "hom-qua");
		verify(this.register, never()).page(any(), any(), any(), any(), anyInt());
	}

	@Test
	void anExportHoldsWhatTheLinesSayAsTextAndWhoSentThemWhenAsked() throws Exception {
		willAnswer((call) -> {
			Lines lines = call.getArgument(5);
			lines.take(row(1, "=1+1"), "@cmd",
					call.<Boolean>getArgument(4) ? new Submitter("+Mẫu", "0912000101", null, null, false) : null);
			return null;
		}).given(this.register).export(any(), any(), any(), anyString(), anyBoolean(), any());

		String csv = new String(export("csv", "false"), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\ufeff\"Số\",\"Số sổ cũ\",\"Ngày tiếp nhận\"")
			.contains("\"AB-1\",\"15/2025\",\"05/01/2026\",\"Điện thoại\",\"'=1+1\",\"'@cmd\"")
			.doesNotContain("Mẫu", "Người phản ánh");
		assertThat(new String(export("csv", "true"), StandardCharsets.UTF_8)).contains("\"'+Mẫu\",\"0912000101\"");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx", "true")))) {
			assertThat(book.getSheetAt(0).getRow(1).getCell(8).getStringCellValue()).isEqualTo("=1+1");
			assertThat(book.getSheetAt(0).getRow(1).getCell(8).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(book.getSheetAt(0).getRow(0).getCell(4).getStringCellValue()).isEqualTo("Người phản ánh");
		}
		verify(this.register).export(eq(this.agency), eq(ALL), any(), eq("csv"), eq(false), any());
	}

	private byte[] export(String format, String identities) throws Exception {
		return this.mvc
			.perform(post("/register/export").param("format", format)
				.param("identities", identities)
				.with(csrf())
				.with(Person.wearing(ME, "INSPECTOR")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	@Test
	void anExportIsNoLinkThatSomebodyElseCouldPutOnAPage() throws Exception {
		this.mvc.perform(post("/register/export").with(Person.wearing(ME, "INSPECTOR")))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/register/export").with(Person.wearing(ME, "INSPECTOR")))
			.andExpect(status().isMethodNotAllowed());
	}

	@Test
	void aFileThatIsLookedAtLeadsToItsReportAndOneThatIsNoneSaysWhy() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "../../so.csv", "text/csv", "a,b".getBytes());
		given(this.imports.bring(any(), eq("../../so.csv"), any())).willReturn(3L)
			.willThrow(new Invalid("file", "intake.register.error.columns", "Kết quả"));
		this.mvc.perform(multipart("/register/import").file(file).with(csrf()).with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl("/register/import/3"));
		assertThat(this.mvc
			.perform(multipart("/register/import").file(file).with(csrf()).with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(status().isBadRequest())
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("id=\"file-error\"", "Thiếu cột bắt buộc: Kết quả.");
	}

	@Test
	void theExampleIsARegisterWithEveryColumn() throws Exception {
		String csv = page("/register/import/example.csv", "COORDINATOR");
		assertThat(csv).startsWith("\ufeff\"Số sổ cũ\",\"Ngày tiếp nhận\"").contains("\"15/2025\",\"03/03/2025\"");
		assertThat(csv.lines()).hasSize(2);
	}

	@Test
	void aReportNamesEachProblemAndHasNoButtonUntilTheyAreMended() throws Exception {
		given(this.imports.get(eq(3L), any())).willReturn(brought(RegisterImport.State.CHECKED, 0, null));
		given(this.imports.report(eq(3L), any())).willReturn(
				new RegisterReport(
						List.of(new CheckedRow(4, "15<b>", null,
								List.of(new Problem(RegisterColumn.RECEIVED_ON, "day", List.of("hôm qua"))), null),
								new CheckedRow(5, "16", null,
										List.of(new Problem(RegisterColumn.ENDING, "unfinished", List.of())), null)),
						List.of("Ghi chú"), 0));
		assertThat(page("/register/import/3", "COORDINATOR"))
			.contains("Có 2 dòng chưa nhập được", "15&lt;b&gt;", "“hôm qua” không phải ngày", "ghi nhận tại quầy",
					"Các cột không dùng đến: Ghi chú.")
			.doesNotContain("name=\"sha256\"");
	}

	@Test
	void whatRunsSaysHowFarItIsAndLooksAgain() throws Exception {
		given(this.imports.get(eq(3L), any())).willReturn(brought(RegisterImport.State.ORDERED, 1200, null));
		given(this.imports.report(eq(3L), any())).willReturn(new RegisterReport(List.of(), List.of(), 0));
		assertThat(page("/register/import/3", "COORDINATOR")).contains("Đã xem 1.200 trên 5.000 dòng",
				"<progress max=\"5000\" value=\"1200\"", "hx-trigger=\"every 1s\"", "http-equiv=\"refresh\"");
		given(this.imports.get(eq(3L), any())).willReturn(brought(RegisterImport.State.TAKEN, 5000, 4990));
		assertThat(page("/register/import/3", "COORDINATOR"))
			.contains("Đã nhập xong: 4.990 phản ánh mới, 10 dòng đã có từ trước.")
			.doesNotContain("hx-get", "http-equiv=\"refresh\"");
	}

	@Test
	void anOrderCarriesTheMarkOfTheFileThatWasLookedAt() throws Exception {
		this.mvc.perform(
				post("/register/import/3").param("sha256", "ab12").with(csrf()).with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(redirectedUrl("/register/import/3"));
		verify(this.imports).order(eq(3L), eq("ab12"), any());
		willThrow(new NotFound()).given(this.imports).order(eq(4L), anyString(), any());
		this.mvc.perform(
				post("/register/import/4").param("sha256", "ab12").with(csrf()).with(Person.wearing(ME, "COORDINATOR")))
			.andExpect(status().isNotFound());
	}

	private String page(String address, String hat) throws Exception {
		return this.mvc.perform(get(address).with(Person.wearing(ME, hat)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static RegisterImport brought(RegisterImport.State state, int done, @Nullable Integer taken) {
		return new RegisterImport(3, Person.AGENCY, "so.xlsx", "ab12", 5000, state,
				Instant.parse("2026-11-27T02:00:00Z"), done, null, taken, (taken != null) ? 5000 - taken : null);
	}

	private static RegisterRow row(long id, String title) {
		return new RegisterRow(id, "AB-" + id, "15/2025", Instant.parse("2026-01-05T00:30:00Z"), Channel.PHONE, title,
				null, null, null, null, null, null, Instant.parse("2026-01-26T10:00:00Z"), CaseState.CLOSED,
				Instant.parse("2026-01-09T10:00:00Z"), null, null, null, false);
	}

}
