package vn.langnghe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.Office.Sent;
import vn.langnghe.audit.AuditCheck;
import vn.langnghe.audit.AuditFinding;
import vn.langnghe.audit.AuditResult;
import vn.langnghe.casework.CaseState;
import vn.langnghe.platform.database.TestDatabase;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten citizens write through the real form and are answered through the real pages, in
 * the demonstration's commune: the main job from end to end.
 */
@IntegrationTest
class TenSamplesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private DueJobs dueJobs;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private AuditCheck auditCheck;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	@Test
	void tenCitizensAreAnsweredAndTheAuditTrailShowsIt() throws Exception {
		this.office = new Office("http://127.0.0.1:" + this.port);
		List<Sent> all = Sample.ten().stream().map(this.office::sends).toList();
		assertThat(all).hasSize(10).extracting(Sent::number).doesNotHaveDuplicates();
		Map<String, Sent> sent = all.stream()
			.collect(Collectors.toMap((one) -> one.sample().id(), Function.identity()));
		Sent late = sent.get("FS-002");
		Sent dissatisfied = sent.get("FS-008");
		Sent aboutTheHandler = sent.get("FS-019");

		aboutTheHandlerIsNeverOfferedToHim(aboutTheHandler);
		for (Sent one : all) {
			if (one != aboutTheHandler) {
				handled(one);
			}
		}
		for (Sent one : all) {
			if (one != late) {
				answered(one);
				one.rates((one == dissatisfied) ? "no" : "yes");
			}
		}
		dissatisfiedIsHandledAgainByAnother(dissatisfied);
		lateGoesThroughAnIntervention(late);

		for (Sent one : all) {
			assertThat(this.walk.get(one.number()).state()).as(one.sample().title()).isEqualTo(CaseState.CLOSED);
			assertThat(this.walk.open(one.number())).isEmpty();
		}
		this.wholeness.holds();
		AuditResult audit = this.auditCheck.verify(null);
		assertThat(audit.isWhole()).as(audit.findings().toString()).isTrue();
		aRowChangedByTheSuperuserIsNamed(dissatisfied.number());
	}

	private static String handlerOf(Sent sent) {
		// FS-022 is about Cao Thị Minh Họa (thuly3), FS-019 about Mai Văn Khuôn (thuly1).
		return (sent.sample().id().hashCode() % 2 == 0) ? "thuly1" : "thuly2";
	}

	private void aboutTheHandlerIsNeverOfferedToHim(Sent sent) {
		this.office.accepts("tiepnhan2", sent);
		Browser assigning = this.office.opens("dieuphoi", sent.number(), "assign");
		assertThat(assigning.text()).contains("Lương Văn Giả", "Cao Thị Minh Họa").doesNotContain("Mai Văn Khuôn (");
		assertThat(this.office.lists("thuly1", sent.number())).isFalse();
		this.office.assigns("dieuphoi", sent.number(), "Lương Văn Giả");
		this.office.drafts("thuly2", sent.number(), reply(sent));
		assertThat(this.office.lists("thuly1", sent.number())).isFalse();
		assertThat(this.office.of("thuly1").open("/cases/" + sent.number()).status()).isEqualTo(404);
	}

	private void handled(Sent sent) {
		this.office.accepts("tiepnhan2", sent);
		String handler = handlerOf(sent);
		this.office.assigns("dieuphoi", sent.number(), handler.equals("thuly1") ? "Mai Văn Khuôn" : "Lương Văn Giả");
		if (!sent.sample().id().equals("FS-002")) {
			this.office.drafts(handler, sent.number(), reply(sent));
		}
	}

	private void answered(Sent sent) {
		this.office.approves(sent.number());
		assertThat(sent.tracked().text()).contains(reply(sent));
		// Whatever was written is shown as text.
		assertThat(this.office.of("chutich").open("/cases/" + sent.number()).html()).doesNotContain("<script>alert");
		assertThat(this.office.of("chutich").text()).contains(sent.sample().title());
	}

	private void dissatisfiedIsHandledAgainByAnother(Sent sent) {
		String other = handlerOf(sent).equals("thuly1") ? "thuly2" : "thuly1";
		Browser chairperson = this.office.opens("chutich", sent.number(), "chair-review");
		this.office.decides("chutich", sent.number(), "chair-review",
				Map.of("outcome", "reopen", "words", "Xác minh lại sổ gốc", "handler",
						Office.choiceOf(chairperson, other.equals("thuly1") ? "Mai Văn Khuôn" : "Lương Văn Giả")));
		this.office.drafts(other, sent.number(), "Đã đối chiếu sổ gốc và cấp lại bản đúng.");
		this.office.approves(sent.number());
		assertThat(sent.tracked().text()).contains("Đã đối chiếu sổ gốc và cấp lại bản đúng.");
		sent.rates("yes");
	}

	private void lateGoesThroughAnIntervention(Sent sent) {
		String late = handlerOf(sent);
		String other = late.equals("thuly1") ? "thuly2" : "thuly1";
		this.clock.moveTo(this.walk.get(sent.number()).stepClock().stepDueAt().plusSeconds(1));
		this.dueJobs.run(sent.number());
		Browser chairperson = this.office.opens("chutich", sent.number(), "intervene");
		this.office.decides("chutich", sent.number(), "intervene",
				Map.of("outcome", "reassign", "instruction", "Trả lời dân trong ngày", "handler",
						Office.choiceOf(chairperson, other.equals("thuly1") ? "Mai Văn Khuôn" : "Lương Văn Giả")));
		this.office.decides("dieuphoi", sent.number(), "follow-up", Map.of("note", "Đã nhắc phòng Kinh tế"));
		assertThat(this.office.of(late).open("/inbox?q=" + sent.number() + "&step=handle").html())
			.doesNotContain("/handle\"");
		this.office.drafts(other, sent.number(), reply(sent));
		answered(sent);
		sent.rates("yes");
	}

	private static String reply(Sent sent) {
		return "Xin cảm ơn " + sent.sample().submitterName() + ". Vụ việc " + sent.number() + " đã được giải quyết.";
	}

	/** Past the rights and the triggers, as only the server's superuser can. */
	private void aRowChangedByTheSuperuserIsNamed(String number) throws Exception {
		Row row = this.jdbc
			.sql("select id, chain, seq, after from audit_entry where chain = 'case:' || ? and action = 'case.rated' "
					+ "order by seq limit 1")
			.param(number)
			.query(Row.class)
			.single();
		assertThat(row.after()).contains("false");
		tamper(row.id(), row.after().replace("false", "true"));
		try {
			AuditResult audit = this.auditCheck.verify(null);
			assertThat(audit.findings()).singleElement()
				.isEqualTo(new AuditFinding(AuditFinding.Kind.EDITED, row.chain(), row.seq(), row.id(), null));
		}
		finally {
			tamper(row.id(), row.after());
		}
		assertThat(this.auditCheck.verify(null).isWhole()).isTrue();
	}

	private void tamper(long id, String after) throws SQLException {
		try (Connection connection = TestDatabase.superuserOf(this.pool.getJdbcUrl()).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			assertThat(statement.executeUpdate("update audit_entry set after = '" + after + "' where id = " + id))
				.isEqualTo(1);
		}
	}

	private record Row(long id, String chain, long seq, String after) {
	}

}
