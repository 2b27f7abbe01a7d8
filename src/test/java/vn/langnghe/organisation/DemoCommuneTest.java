package vn.langnghe.organisation;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@IntegrationTest
@Transactional
class DemoCommuneTest {

	@Autowired
	private DemoCommune demo;

	@Autowired
	private Agencies agencies;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private StepCoverage coverage;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyStepOfTheCommuneHasSomebody() {
		assertThat(this.coverage.stepsWithNobody(commune().id())).isEmpty();
		assertThat(commune().superiorId()).isEqualTo(this.agencies.findByCode(DemoCommune.PROVINCE).orElseThrow().id());
	}

	@Test
	void onePersonWearsFourHats() {
		assertThat(this.staffMembers.findByUsername("kiemnhiem").orElseThrow().hats()).extracting(Hat::role)
			.containsExactlyInAnyOrder(Role.RECEPTIONIST, Role.COORDINATOR, Role.HANDLER, Role.MANAGER);
	}

	@Test
	void foundingItAgainChangesNothing() {
		long before = this.staffMembers.count();
		this.demo.seed();
		assertThat(this.staffMembers.count()).isEqualTo(before);
	}

	@Test
	void itsDatabaseOpensInNoOtherProfile() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new InstallationKind(this.jdbc, new MockEnvironment()).seed())
			.withMessageContaining("start with the profile demo");
	}

	@Test
	void aRealInstallationIsNeverMadeADemonstration() {
		this.jdbc.sql("delete from setup").update();
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("demo");
		assertThatIllegalStateException().isThrownBy(() -> new InstallationKind(this.jdbc, environment).seed())
			.withMessageContaining("without the profile demo");
	}

	private Agency commune() {
		return this.agencies.findByCode(DemoCommune.COMMUNE).orElseThrow();
	}

}
