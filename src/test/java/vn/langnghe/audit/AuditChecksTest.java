package vn.langnghe.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.langnghe.audit.AuditFinding.Kind;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(AuditDatabase.class)
class AuditChecksTest {

	private static final Actor INSPECTOR = Actor.staff(9, "Lê Văn Thanh", "INSPECTOR");

	private final AuditDatabase.Access database;

	private final AuditChecks checks;

	AuditChecksTest(AuditDatabase.Access database) {
		this.database = database;
		this.checks = database.bean(AuditChecks.class);
	}

	@BeforeEach
	void aCase() {
		this.database.trail().record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7));
		this.database.trail().record(AuditFact.ofCase("XA-1", "case.accepted", Actor.SYSTEM, 7));
	}

	@Test
	void beforeTheFirstCheckThereIsNone() {
		assertThat(this.checks.last()).isEmpty();
	}

	@Test
	void aCheckStandsInTheTrailItself() throws Exception {
		this.checks.checkNow(INSPECTOR);

		assertThat(this.checks.last()).hasValueSatisfying((done) -> {
			assertThat(done.by()).isEqualTo("Lê Văn Thanh");
			assertThat(done.result().isWhole()).isTrue();
			assertThat(done.result().entries()).isEqualTo(2);
		});
		assertThat(this.database.check().verify(null))
			.extracting(AuditResult::chains, AuditResult::entries, AuditResult::broken)
			.containsExactly(2L, 3L, 0L);
	}

	@Test
	void theFirstBrokenPlaceIsRemembered() throws Exception {
		this.database.tamper("update audit_entry set action = 'x' where chain = 'case:XA-1' and seq = 2");
		AuditFinding found = this.database.check().verify(null).findings().get(0);

		this.checks.checkNow(INSPECTOR);

		assertThat(this.checks.last()).hasValueSatisfying((done) -> {
			assertThat(done.result().broken()).isOne();
			assertThat(done.result().findings()).containsExactly(found);
			assertThat(found).extracting(AuditFinding::kind, AuditFinding::seq).containsExactly(Kind.EDITED, 2L);
		});
	}

}
