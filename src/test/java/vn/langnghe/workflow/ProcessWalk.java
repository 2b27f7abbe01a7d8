package vn.langnghe.workflow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.audit.AuditCheck;
import vn.langnghe.audit.AuditResult;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A commune of its own for each walk; afterwards, whatever was walked, nothing is left
 * half.
 */
@IntegrationTest
abstract class ProcessWalk {

	@Autowired
	Communes communes;

	@Autowired
	CaseWalk walk;

	@Autowired
	DueJobs dueJobs;

	@Autowired
	MovableClock clock;

	@Autowired
	Wholeness wholeness;

	@Autowired
	AuditCheck auditCheck;

	@Autowired
	JdbcClient jdbc;

	Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
	}

	@AfterEach
	void nothingIsLeftHalf() throws Exception {
		this.wholeness.holds();
		AuditResult audit = this.auditCheck.verify(null);
		assertThat(audit.findings()).isEmpty();
		assertThat(audit.isWhole()).isTrue();
	}

	void endedAs(String number, ClosedAs as) {
		assertThat(this.walk.get(number).closing()).isNotNull();
		assertThat(this.walk.get(number).closing().closedAs()).isEqualTo(as);
		assertThat(this.walk.open(number)).isEmpty();
	}

	/** What the citizen was told, oldest first. */
	List<String> told(String number) {
		return this.jdbc.sql("select kind from notice where case_number = ? and audience = 'CITIZEN' order by id")
			.param(number)
			.query(String.class)
			.list();
	}

	/** How often something stands in the audit trail of a case. */
	long audited(String number, String action) {
		return this.jdbc.sql("select count(*) from audit_entry where chain = 'case:' || ? and action = ?")
			.params(number, action)
			.query(Long.class)
			.single();
	}

}
