package vn.langnghe.support;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.NewAccount;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.SignedIn;

/** Founds communes, so that a test has its own and meets no other's work. */
@TestComponent
public class Communes {

	/** Of everybody here, as in the demonstration. */
	public static final String PASSWORD = "langnghe-demo";

	private final AtomicInteger founded = new AtomicInteger();

	private final AtomicInteger engaged = new AtomicInteger();

	private final Agencies agencies;

	private final Accounts accounts;

	private final StaffMembers staffMembers;

	Communes(Agencies agencies, Accounts accounts, StaffMembers staffMembers) {
		this.agencies = agencies;
		this.accounts = accounts;
		this.staffMembers = staffMembers;
	}

	/** A commune of the demonstration's province with one person for each step. */
	public Commune commune() {
		Agency agency = agency();
		return new Commune(agency, engage(agency, "Lê Thị Tiếp", Role.RECEPTIONIST),
				engage(agency, "Vũ Văn Phối", Role.COORDINATOR), engage(agency, "Mai Văn Lý", Role.HANDLER),
				engage(agency, "Cao Thị Khác", Role.HANDLER), engage(agency, "Trần Văn Chủ", Role.CHAIRPERSON),
				person("chutichtinh"));
	}

	/** An agency of the demonstration's province in which nobody works yet. */
	public Agency agency() {
		int number = this.founded.incrementAndGet();
		long province = this.agencies.findByCode("TM").orElseThrow().id();
		return this.agencies.save(new Agency("X" + number, "Ủy ban nhân dân xã Thử " + number,
				"People's Committee of Thu Commune " + number, province));
	}

	/** Somebody new at an agency, with hats there. */
	public Staff engage(Agency agency, String name, Role... hats) {
		String username = "nguoi" + this.engaged.incrementAndGet();
		Staff staff = this.accounts.open(new NewAccount(agency.id(), null, username, name, "Công chức", null), PASSWORD,
				Actor.SYSTEM);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		roles.addAll(Set.of(hats));
		this.accounts.wear(agency.id(), staff.id(), roles, Actor.SYSTEM);
		return person(username);
	}

	/** The account of a login name. */
	public Staff person(String username) {
		return this.staffMembers.findByUsername(username).orElseThrow();
	}

	/** The person as the pages know who is signed in. */
	public static SignedIn signedIn(Staff staff) {
		return new SignedIn(staff.id(), staff.agencyId(), staff.username(), staff.displayName());
	}

}
