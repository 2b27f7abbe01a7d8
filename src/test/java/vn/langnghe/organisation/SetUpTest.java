package vn.langnghe.organisation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.SetUp.FirstAdministrator;
import vn.langnghe.organisation.SetUp.FirstAgency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
class SetUpTest {

	private static final FirstAgency AGENCY = new FirstAgency(" binhan ", "Ủy ban nhân dân xã Bình An",
			"People's Committee of Binh An Commune");

	private static final FirstAdministrator ADMINISTRATOR = new FirstAdministrator("lan", "Nguyễn Thị Lan");

	@Autowired
	private SetUp setUp;

	@Autowired
	private Agencies agencies;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void asIfNeverSetUp() {
		this.jdbc.sql("delete from setup").update();
	}

	@Test
	void theLinkMakesTheAgencyAndItsAdministratorOnce() {
		String token = this.setUp.begin();
		assertThat(this.setUp.opens(token)).isTrue();
		this.setUp.complete(token, AGENCY, ADMINISTRATOR, "mot hai ba bon");
		Agency agency = this.agencies.findByCode("BINHAN").orElseThrow();
		assertThat(this.staffMembers.findByUsername("lan").orElseThrow().wears(Role.ADMIN, agency.id())).isTrue();
		assertThat(this.setUp.opens(token)).isFalse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.setUp.complete(token, AGENCY, ADMINISTRATOR, "mot hai ba bon"));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'setup.done'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aNewTokenEndsTheOldOneAndNeitherIsKept() {
		String old = this.setUp.begin();
		String token = this.setUp.begin();
		assertThat(this.setUp.opens(old)).isFalse();
		assertThat(this.setUp.opens(token)).isTrue();
		assertThat(this.setUp.opens("")).isFalse();
		assertThat(this.jdbc.sql("select encode(token_hash, 'escape') from setup").query(String.class).single())
			.doesNotContain(token);
	}

	@Test
	void aDemonstrationIsNeverSetUp() {
		String token = this.setUp.begin();
		this.jdbc.sql("update setup set demo = true").update();
		assertThat(this.setUp.opens(token)).isFalse();
	}

	@Test
	void anAgencyCodeBeginsCaseNumbers() {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new FirstAgency("AN BÌNH", "a", "b"))
			.returns("agencyCode", Invalid::field);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new FirstAgency("AB", " ", "b"))
			.returns("agencyName", Invalid::field);
	}

}
