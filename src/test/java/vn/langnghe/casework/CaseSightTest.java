package vn.langnghe.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.CaseSight.Sight;
import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The database says the same of all cases as the guard of one. */
@IntegrationTest
class CaseSightTest {

	@Autowired
	private CaseSight sight;

	@Autowired
	private CaseAccess access;

	@Autowired
	private CaseLookup cases;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Absences absences;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everybodySeesInAListWhatThatPersonMayOpen() {
		Commune commune = this.communes.commune();
		Commune other = this.communes.commune();
		Staff manager = this.communes.engage(commune.agency(), "Tạ Thị Thử", Role.MANAGER);
		Staff inspector = this.communes.engage(commune.agency(), "Hoàng Văn Xét", Role.INSPECTOR);
		Staff administrator = this.communes.engage(commune.agency(), "Lý Văn Khoa", Role.ADMIN);
		Staff substitute = this.communes.engage(commune.agency(), "Hồ Thị Phỏng", Role.HANDLER);
		Staff delegate = this.communes.engage(commune.agency(), "Lê Thị Giả", Role.HANDLER);
		standsIn(commune, commune.coordinator(), substitute, Role.COORDINATOR);
		standsIn(commune, commune.handler(), delegate, Role.HANDLER);

		Set<String> numbers = new HashSet<>();
		numbers.add(this.walk.submitted(commune.agency()));
		numbers.add(this.walk.drafted(commune));
		numbers.add(this.walk.replied(commune));
		numbers.add(this.walk.submittedAbout(commune.agency(), "Vũ Văn Phối"));
		numbers.add(this.walk.submittedAbout(commune.agency(), "Lê Thị Tiếp"));
		numbers.add(this.walk.submittedAbout(commune.agency(), "Trần Văn Chủ"));
		String locked = this.walk.submittedAbout(commune.agency(), "Mai Văn Lý");
		this.walk.refersDenunciation(commune.receptionist(), locked, commune.chairperson());
		numbers.add(locked);
		String consulted = this.walk.assigned(commune);
		this.walk.consults(commune.handler(), consulted, manager);
		numbers.add(consulted);
		String moved = this.walk.submitted(commune.agency());
		this.walk.transfers(commune.receptionist(), moved, other.agency());
		numbers.add(moved);

		List<Staff> people = List.of(commune.receptionist(), commune.coordinator(), commune.handler(),
				commune.otherHandler(), commune.chairperson(), commune.headOfProvince(), manager, inspector,
				administrator, substitute, delegate, other.receptionist(), other.handler());
		for (Staff person : people) {
			Set<String> seen = new HashSet<>(seen(person.id(), commune, other));
			for (String number : numbers) {
				assertThat(seen.contains(number)).as("%s, %s", person.displayName(), this.cases.get(number).subjects())
					.isEqualTo(this.access.sees(this.cases.get(number), person.id()));
			}
		}
		assertThat(seen(commune.chairperson().id(), commune, other)).contains(locked);
		assertThat(seen(substitute.id(), commune, other)).isNotEmpty();
		assertThat(seen(delegate.id(), commune, other)).isNotEmpty();
		assertThat(seen(administrator.id(), commune, other)).isEmpty();
	}

	private List<String> seen(long staffId, Commune... communes) {
		Sight sight = this.sight.of(staffId);
		return sight.bind(this.jdbc.sql("select c.number from case_file c where c.agency_id in (" + communes[0].id()
				+ ", " + communes[1].id() + ") and " + sight.seen()))
			.query(String.class)
			.list();
	}

	private void standsIn(Commune commune, Staff absent, Staff substitute, Role role) {
		LocalDate today = this.absences.today();
		this.absences.enter(new NewSubstitution(commune.id(), false, absent.id(), substitute.id(), Set.of(role), today,
				today, LegalForm.ASSIGNED, null, null), Actor.SYSTEM);
	}

}
