package vn.langnghe.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import vn.langnghe.audit.History;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.StaffDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What the history says, in the part of the page that the case page loads. */
class HistoryControllerTest {

	private final History history = mock(History.class);

	private final StaffDirectory staff = mock(StaffDirectory.class);

	private final MockMvc mvc = mvc();

	@Test
	void anEntryNamesTheActThePersonTheHatAndVietnamsTime() throws Exception {
		aHistoryOf(new History.Entry(2, Instant.parse("2026-05-04T01:02:03Z"), "case.assigned",
				Actor.staff(4, "Trần Thị Hoa", "COORDINATOR"), Map.of(), Map.of("handler", "5")));
		given(this.staff.namesOf(Set.of(5L))).willReturn(Map.of(5L, "Nguyễn Thị Lan"));

		assertThat(page("vi")).contains("Đã phân công người thụ lý", "08:02, 04/05/2026", "Trần Thị Hoa",
				"Người thụ lý: Nguyễn Thị Lan", "datetime=\"2026-05-04T01:02:03Z\"");
	}

	@Test
	void aCitizenHasNoName() throws Exception {
		aHistoryOf(new History.Entry(1, Instant.EPOCH, "case.rated", Actor.CITIZEN, Map.of(),
				Map.of("satisfied", "false")));

		assertThat(page("vi")).contains("Người dân", "Hài lòng: không");
		assertThat(page("en")).contains("Citizen", "Satisfied: no");
	}

	@Test
	void codesOfOtherModulesHaveTheirWordsAndFreeTextStaysAsWritten() throws Exception {
		aHistoryOf(
				new History.Entry(2, Instant.EPOCH, "case.refused", Actor.SYSTEM, Map.of(),
						Map.of("reason", "SPAM", "dueAt", "2026-05-04T01:02:03.5Z")),
				new History.Entry(3, Instant.EPOCH, "case.handed-back", Actor.SYSTEM, Map.of("state", "same"),
						Map.of("reason", "Không đúng {0} <b>phần việc</b>", "state", "same")));

		assertThat(page("vi"))
			.contains("Lý do: Tin rác", "Hạn: 08:02, 04/05/2026", "Lý do: Không đúng {0} &lt;b&gt;phần việc&lt;/b&gt;")
			.doesNotContain("same");
	}

	@Test
	void anActionWithoutWordsIsStillShown() throws Exception {
		aHistoryOf(new History.Entry(1, Instant.EPOCH, "case.invented", Actor.SYSTEM, Map.of(), Map.of()));

		assertThat(page("vi")).contains("case.invented");
	}

	@Test
	void aLongHistoryGoesOnOnTheNextPage() throws Exception {
		aHistoryOf(IntStream.rangeClosed(1, 200)
			.mapToObj((seq) -> new History.Entry(seq, Instant.EPOCH, "case.urged", Actor.SYSTEM, Map.of(), Map.of()))
			.toArray(History.Entry[]::new));

		assertThat(page("vi")).contains("href=\"/cases/XA-1/history?after=200\"");
	}

	private void aHistoryOf(History.Entry... entries) {
		given(this.history.ofCase(eq("XA-1"), eq(0), anyInt())).willReturn(List.of(entries));
	}

	private String page(String language) throws Exception {
		return this.mvc
			.perform(get("/cases/XA-1/history").header("HX-Request", "true").locale(Locale.forLanguageTag(language)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockMvc mvc() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(messages);
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding("UTF-8");
		return MockMvcBuilders.standaloneSetup(new HistoryController(this.history, this.staff, messages))
			.setViewResolvers(views)
			.build();
	}

}
