package vn.langnghe.organisation;

import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
class AccountsTest {

	private static final String PASSWORD = "mot hai ba bon";

	@Autowired
	private Accounts accounts;

	@Autowired
	private OwnAccount ownAccount;

	@Autowired
	private Agencies agencies;

	@Autowired
	private Departments departments;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNewAccountHasNoHatAndAHashedPassword() {
		Staff staff = this.accounts.open(account("lan"), PASSWORD, admin());
		assertThat(staff.hats()).isEmpty();
		assertThat(this.passwords.matches(PASSWORD, staff.passwordHash())).isTrue();
		assertThat(audited("lan")).isEqualTo(1);
	}

	@Test
	void aLoginNameIsGivenOnce() {
		refused("username", () -> this.accounts.open(account("chutich"), PASSWORD, admin()));
	}

	@Test
	void aPasswordHasTenCharactersAtLeast() {
		refused("password", () -> this.accounts.open(account("lan"), "123456789", admin()));
	}

	@Test
	void nobodyIsPutIntoADepartmentOfAnotherAgency() {
		long foreign = this.departments.save(new Department(province(), "Sở Nội vụ")).id();
		refused("departmentId", () -> this.accounts.open(new NewAccount(commune(), foreign, "lan", "Lan", "", null),
				PASSWORD, admin()));
	}

	@Test
	void accountsOfAnotherAgencyAreNotThere() {
		long foreign = staff("chutichtinh").id();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.setPassword(commune(), foreign, PASSWORD, admin()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.wear(commune(), foreign, Set.of(Role.ADMIN), admin()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.disable(commune(), foreign, admin()));
	}

	@Test
	void hatsBecomeExactlyThoseAskedForAndEachChangeIsAudited() {
		long before = audited("thuly1");
		this.accounts.wear(commune(), staff("thuly1").id(), Set.of(Role.RECEPTIONIST, Role.HANDLER, Role.MANAGER),
				admin());
		this.accounts.wear(commune(), staff("thuly1").id(), Set.of(Role.MANAGER), admin());
		assertThat(staff("thuly1").hats()).extracting(Hat::role).containsExactly(Role.MANAGER);
		assertThat(audited("thuly1") - before).as("two given, two taken").isEqualTo(4);
	}

	@Test
	void hatsAtAnotherAgencyStay() {
		Staff inspector = staff("thanhtra");
		this.accounts.wear(province(), inspector.id(), Set.of(), Actor.SYSTEM);
		assertThat(inspector.wears(Role.INSPECTOR, province())).isFalse();
		assertThat(inspector.wears(Role.INSPECTOR, commune())).isTrue();
	}

	@Test
	void anAdministratorNeitherGivesUpTheOwnHatNorLocksTheOwnAccount() {
		long own = staff("quantri").id();
		refused("hats", () -> this.accounts.wear(commune(), own, Set.of(Role.HANDLER), admin()));
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> this.accounts.disable(commune(), own, admin()));
	}

	@Test
	void aDisabledPersonHoldsNoHatUntilEnabledAgain() {
		long id = staff("tiepnhan").id();
		this.accounts.disable(commune(), id, admin());
		assertThat(this.staffMembers.holders(commune(), Role.RECEPTIONIST)).extracting(Staff::username)
			.doesNotContain("tiepnhan");
		this.accounts.enable(commune(), id, admin());
		assertThat(this.staffMembers.holders(commune(), Role.RECEPTIONIST)).extracting(Staff::username)
			.contains("tiepnhan");
	}

	@Test
	void aPasswordSetByTheAdministratorEndsOpenSessions() {
		openSession("theodoi", "one");
		this.accounts.setPassword(commune(), staff("theodoi").id(), PASSWORD, admin());
		assertThat(sessions("theodoi")).isZero();
	}

	@Test
	void theOwnPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
		openSession("theodoi", "here");
		openSession("theodoi", "there");
		SignedIn person = new SignedIn(staff("theodoi").id(), commune(), "theodoi", "Tạ Thị Thử");
		refused("current", () -> this.ownAccount.changePassword(person, "not this one", PASSWORD, "here"));
		this.ownAccount.changePassword(person, DemoCommune.PASSWORD, PASSWORD, "here");
		assertThat(sessions("theodoi")).isEqualTo(1);
		assertThat(this.passwords.matches(PASSWORD, staff("theodoi").passwordHash())).isTrue();
	}

	@Test
	void onlyLanguagesThatAreSpokenCanBeChosen() {
		SignedIn person = new SignedIn(staff("theodoi").id(), commune(), "theodoi", "Tạ Thị Thử");
		this.ownAccount.speak(person, "en");
		assertThat(staff("theodoi").language()).isEqualTo("en");
		refused("language", () -> this.ownAccount.speak(person, "fr"));
	}

	private static void refused(String field, ThrowingCallable act) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(act).returns(field, Invalid::field);
	}

	private NewAccount account(String username) {
		return new NewAccount(commune(), null, username, "Nguyễn Thị Lan", "Chuyên viên", null);
	}

	private Actor admin() {
		return Actor.staff(staff("quantri").id(), "Lý Văn Khoa", "ADMIN");
	}

	private Staff staff(String username) {
		return this.staffMembers.findByUsername(username).orElseThrow();
	}

	private long commune() {
		return this.agencies.findByCode(DemoCommune.COMMUNE).orElseThrow().id();
	}

	private long province() {
		return this.agencies.findByCode(DemoCommune.PROVINCE).orElseThrow().id();
	}

	private long audited(String username) {
		return this.jdbc.sql("select count(*) from audit_entry where chain = ?")
			.param("staff:" + username)
			.query(Long.class)
			.single();
	}

	private void openSession(String username, String id) {
		this.jdbc.sql("insert into spring_session values (?, ?, 0, 0, 1800, 9999999999999, ?)")
			.params(username + id, id, username)
			.update();
	}

	private long sessions(String username) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(username)
			.query(Long.class)
			.single();
	}

}
