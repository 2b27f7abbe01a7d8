package vn.langnghe.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseState;
import vn.langnghe.platform.database.TestDatabase;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The database fails at one write after the other, and at the commit itself: whatever was
 * under way is then as if it had never begun, and can be done again.
 */
@IntegrationTest
class HalfStateTest {

	private static final String MENDED = "drop function if exists fault cascade";

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private HikariDataSource pool;

	private Commune commune;

	@BeforeEach
	void aFaultThatCanBeSet() throws SQLException {
		this.commune = this.communes.commune();
		asSuperuser("""
				create or replace function fault() returns trigger language plpgsql as
				'begin raise exception ''fault at %'', tg_table_name; end'""");
	}

	@AfterEach
	void noFaultIsLeft() throws SQLException {
		asSuperuser(MENDED);
		this.wholeness.holds();
	}

	@ParameterizedTest
	@ValueSource(strings = { "case_file", "submitter_identity", "audit_chain", "audit_entry", "act_ru_execution",
			"act_ru_task", "act_ru_job", "act_hi_procinst", "work_item", "notice", "submission" })
	void aSubmissionThatFailsAtAnyWriteLeavesNothing(String table) throws SQLException {
		asSuperuser("create trigger fault before insert on " + table + " for each row execute function fault()");

		leavesNothing("fault at " + table);
	}

	@Test
	void aSubmissionThatFailsAtTheCommitLeavesNothing() throws SQLException {
		asSuperuser("create constraint trigger fault after insert on submission deferrable initially deferred "
				+ "for each row execute function fault()");

		leavesNothing("fault at submission");
	}

	private void leavesNothing(String cause) throws SQLException {
		Map<String, Long> before = this.wholeness.rows();
		NewSubmission submission = this.walk.submission(this.commune.agency(), this.codes.newKey(), CaseWalk.NARRATIVE,
				null);

		assertThatThrownBy(() -> this.intake.submit(submission)).hasStackTraceContaining(cause);

		assertThat(this.wholeness.rows()).isEqualTo(before);
		asSuperuser(MENDED);
		Receipt receipt = this.intake.submit(submission);
		assertThat(this.intake.submit(submission)).isEqualTo(receipt);
		assertThat(this.wholeness.rows()).containsEntry("case_file", before.get("case_file") + 1)
			.containsEntry("submission", before.get("submission") + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "case_file", "audit_chain", "audit_entry", "act_ru_task", "act_ru_job", "act_ru_variable",
			"work_item" })
	void aDecisionThatFailsAtAnyWriteLeavesTheCaseWhereItWas(String table) throws SQLException {
		String number = this.walk.submitted(this.commune.agency());
		asSuperuser("create trigger fault before insert or update or delete on " + table
				+ " for each row execute function fault()");

		assertThatThrownBy(() -> this.walk.accepts(this.commune.receptionist(), number))
			.hasStackTraceContaining("fault at " + table);

		asSuperuser(MENDED);
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.RECEIVED);
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.accepts(this.commune.receptionist(), number);
		assertThat(this.walk.open(number)).containsExactly("assign");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reply", "case_file", "audit_entry", "notice", "act_ru_job", "act_ru_execution" })
	void aReplyThatCannotBeIssuedIsNotApproved(String table) throws SQLException {
		String number = this.walk.drafted(this.commune);
		asSuperuser("create trigger fault before insert or update or delete on " + table
				+ " for each row execute function fault()");

		assertThatThrownBy(() -> this.walk.approves(this.commune.chairperson(), number))
			.hasStackTraceContaining("fault at " + table);

		asSuperuser(MENDED);
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.AWAITING_APPROVAL);
		this.walk.approves(this.commune.chairperson(), number);
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);
	}

	private void asSuperuser(String command) throws SQLException {
		try (Connection connection = TestDatabase.superuserOf(this.pool.getJdbcUrl()).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

}
