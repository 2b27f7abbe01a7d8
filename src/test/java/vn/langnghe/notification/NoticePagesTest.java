package vn.langnghe.notification;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class NoticePagesTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private MockMvc mvc;

	private Commune commune;

	@BeforeEach
	void aCommune(@Autowired WebApplicationContext product) {
		this.mvc = MockMvcBuilders.webAppContextSetup(product).apply(springSecurity()).build();
		this.commune = this.communes.commune();
	}

	@Test
	void staffSeeWhatTheCitizenWasToldWithoutTheAddress() throws Exception {
		assertThat(page(notices(this.walk.replied(this.commune)), this.commune.coordinator()))
			.contains("<html", "<h1", "đã có trả lời", "Chỉ xem trên hệ thống")
			.doesNotContain("mau@example.com", "Nguyễn Thị Mẫu", "0912000101");
	}

	@Test
	void theCasePageGetsTheListAlone() throws Exception {
		String number = this.walk.replied(this.commune);
		assertThat(page(notices(number).header("HX-Request", "true"), this.commune.coordinator()))
			.contains("<h2", "đã có trả lời")
			.doesNotContain("<html", "<h1");
	}

	@Test
	void anEmptyListSaysWhatWillAppear() throws Exception {
		String anonymous = this.intake
			.submit(new NewSubmission(this.codes.newKey(), this.commune.id(), Channel.WEB, "vi", CaseWalk.NARRATIVE, "",
					null, null, null, FeedbackKind.DELAY, null))
			.caseNumber();
		assertThat(page(notices(anonymous), this.commune.coordinator())).contains("Chưa có thư nào gửi cho người dân");
		assertThat(page(get("/notices"), this.commune.coordinator())).contains("Chưa có thông báo nào")
			.doesNotContain("<table");
	}

	@Test
	void whoMayNotSeeTheCaseSeesNoNotices() throws Exception {
		String about = this.walk.submittedAbout(this.commune.agency(), "anh Phối ở Văn phòng");
		this.mvc.perform(notices(about).with(login(this.commune.coordinator()))).andExpect(status().isNotFound());
	}

	@Test
	void ownNoticesLinkToTheirCases() throws Exception {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		assertThat(page(get("/notices"), this.commune.handler())).contains("href=\"/cases/" + number + "\"",
				"được giao phản ánh " + number);
		assertThat(page(get("/notices").param("lang", "en"), this.commune.handler()))
			.contains("Feedback " + number + " has been given to you");
	}

	@Test
	void aDigestShowsItsCountsAndLinksToTheInbox() throws Exception {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc
			.sql("""
					insert into notice (agency_id, audience, staff_id, kind, counts, language, created_at, send_after, state,
					dedupe_key) values (?, 'STAFF', ?, 'DIGEST', array[7, 8, 5, 6], 'vi', now(), now(), 'VISIBLE_ONLY',
					'digest:' || gen_random_uuid())""")
			.params(this.commune.id(), this.commune.coordinator().id())
			.update());
		assertThat(page(get("/notices"), this.commune.coordinator())).contains("href=\"/inbox\"",
				"Đang giữ 7, chờ người nhận 8, quá hạn 5");
	}

	private static MockHttpServletRequestBuilder notices(String number) {
		return get("/cases/" + number + "/notices");
	}

	private String page(MockHttpServletRequestBuilder request, Staff who) throws Exception {
		return this.mvc.perform(request.with(login(who)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static RequestPostProcessor login(Staff who) {
		return authentication(
				UsernamePasswordAuthenticationToken.authenticated(Communes.signedIn(who), null, List.of()));
	}

}
