package vn.langnghe.notification;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(
		properties = { "langnghe.data-dir=target/notification-data", "camunda.bpm.job-execution.enabled=false" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Told.class)
class NoticePagesTest {

	private static final String EMAIL = "ngat.lo@example.com";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Told told;

	private long commune;

	private long coordinator;

	private CaseFile caseFile;

	@BeforeEach
	void aCommuneWithACoordinatorAndACase() {
		this.commune = this.told.agency();
		this.coordinator = this.told.official(this.commune, "");
		this.told.update("insert into hat (staff_id, agency_id, role) values (%d, %d, 'COORDINATOR')"
			.formatted(this.coordinator, this.commune));
		this.caseFile = this.told.caseOf(this.commune, EMAIL);
	}

	@Test
	void staffSeeWhatTheCitizenWasToldWithoutTheAddress() throws Exception {
		this.told.happens(new CaseEvent.Replied(this.caseFile));
		assertThat(page(notices())).contains("<html", "<h1", "đã có trả lời", "Chỉ xem trên hệ thống")
			.doesNotContain(EMAIL, Told.NAME, Told.PHONE);
	}

	@Test
	void theCasePageGetsTheListAlone() throws Exception {
		this.told.happens(new CaseEvent.Replied(this.caseFile));
		assertThat(page(notices().header("HX-Request", "true"))).contains("<h2", "đã có trả lời")
			.doesNotContain("<html", "<h1");
	}

	@Test
	void anEmptyListSaysWhatWillAppear() throws Exception {
		assertThat(page(notices())).contains("Chưa có thư nào gửi cho người dân");
		assertThat(page(get("/notices"))).contains("Chưa có thông báo nào").doesNotContain("<table");
	}

	@Test
	void whoMayNotSeeTheCaseSeesNoNotices() throws Exception {
		this.told.update("update case_file set subjects = array[%d] where id = %d".formatted(this.coordinator,
				this.caseFile.id()));
		this.mvc.perform(notices().with(authentication(login()))).andExpect(status().isNotFound());
	}

	@Test
	void ownNoticesLinkToTheirCases() throws Exception {
		this.told.happens(new StaffAlert(this.caseFile, this.coordinator, "urged"));
		assertThat(page(get("/notices"))).contains("href=\"/cases/" + this.caseFile.number() + "\"",
				"Đôn đốc xử lý phản ánh " + this.caseFile.number());
		assertThat(page(get("/notices").param("lang", "en"))).contains("Please act on feedback");
	}

	@Test
	void aDigestShowsItsCountsAndLinksToTheInbox() throws Exception {
		this.told
			.update("""
					insert into notice (agency_id, audience, staff_id, kind, counts, language, created_at, send_after, state,
					dedupe_key) values (%d, 'STAFF', %d, 'DIGEST', array[7, 8, 5, 6], 'vi', now(), now(), 'VISIBLE_ONLY',
					'digest:%2$d:2026-11-25')"""
				.formatted(this.commune, this.coordinator));
		assertThat(page(get("/notices"))).contains("href=\"/inbox\"", "Đang giữ 7, chờ người nhận 8, quá hạn 5");
	}

	private MockHttpServletRequestBuilder notices() {
		return get("/cases/" + this.caseFile.number() + "/notices");
	}

	private String page(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(authentication(login())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private UsernamePasswordAuthenticationToken login() {
		return UsernamePasswordAuthenticationToken.authenticated(
				new SignedIn(this.coordinator, this.commune, "coordinator", "Lường Văn Pành"), null, List.of());
	}

}
