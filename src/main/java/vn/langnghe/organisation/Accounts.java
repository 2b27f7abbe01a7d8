package vn.langnghe.organisation;

import java.time.Clock;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;

/**
 * Opens and disables accounts and gives and takes hats; every change is audited. The
 * agency named with each act is the one whose accounts may be touched: others are not
 * there.
 */
@Service
@Transactional
public class Accounts {

	private final StaffMembers staffMembers;

	private final Departments departments;

	private final PasswordRule passwords;

	private final OpenSessions sessions;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accounts(StaffMembers staffMembers, Departments departments, PasswordRule passwords, OpenSessions sessions,
			AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.staffMembers = staffMembers;
		this.departments = departments;
		this.passwords = passwords;
		this.sessions = sessions;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An account of an agency.
	 * @throws NotFound when there is none, or it is another agency's
	 */
	@Transactional(readOnly = true)
	public Staff of(long agencyId, long staffId) {
		return this.staffMembers.findById(staffId)
			.filter((staff) -> staff.agencyId() == agencyId)
			.orElseThrow(NotFound::new);
	}

	/**
	 * Opens an account without any hat.
	 * @param account whose
	 * @param password at least ten characters
	 * @param by who opens it
	 * @return the saved account
	 * @throws Invalid when the login name is taken, the department is not the agency's or
	 * the password is too short
	 */
	public Staff open(NewAccount account, String password, Actor by) {
		if (this.staffMembers.findByUsername(account.username()).isPresent()) {
			throw new Invalid("username", "organisation.account.taken");
		}
		if (account.departmentId() != null && this.departments.findById(account.departmentId())
			.filter((department) -> department.agencyId() == account.agencyId() && department.open())
			.isEmpty()) {
			throw new Invalid("departmentId", "organisation.account.department");
		}
		return enter(account, this.passwords.hash(password), by);
	}

	Staff enter(NewAccount account, String passwordHash, Actor by) {
		Staff staff = this.staffMembers.save(new Staff(account, passwordHash));
		this.audit.record(AuditFact.ofStaff(account.username(), "account.opened", by, account.agencyId())
			.is("displayName", account.displayName()));
		return staff;
	}

	/** Sets somebody's password; all open sessions of the person end. */
	public void setPassword(long agencyId, long staffId, String password, Actor by) {
		Staff staff = of(agencyId, staffId);
		keep(staff, password, by);
		this.sessions.end(staff.username());
	}

	void changeOwnPassword(Staff staff, String password, String sessionId) {
		keep(staff, password, Actor.staff(staff.id(), staff.displayName(), null));
		this.sessions.endOthers(staff.username(), sessionId);
	}

	private void keep(Staff staff, String password, Actor by) {
		staff.setPasswordHash(this.passwords.hash(password));
		this.staffMembers.save(staff);
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.password-set", by, staff.agencyId()));
	}

	/**
	 * Says which post a person holds, for the letters that are signed from now on.
	 * @throws Invalid when it is missing or too long
	 */
	public void hold(long agencyId, long staffId, String typed, Actor by) {
		Staff staff = of(agencyId, staffId);
		String position = Texts.nfc(typed).strip();
		if (position.isEmpty() || position.length() > NewAccount.LONGEST_POSITION) {
			throw new Invalid("position",
					position.isEmpty() ? "organisation.account.position" : "organisation.account.long");
		}
		String before = staff.position();
		staff.hold(position);
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.post", by, agencyId)
			.was("position", before)
			.is("position", position));
	}

	/**
	 * Makes the hats that a person wears at the own agency exactly these. Hats at other
	 * agencies stay.
	 * @throws Invalid when an administrator would give up the own administration, so that
	 * an agency is never left without
	 */
	public void wear(long agencyId, long staffId, Set<Role> roles, Actor by) {
		Staff staff = of(agencyId, staffId);
		if (isOneself(staff, by) && staff.wears(Role.ADMIN, agencyId) && !roles.contains(Role.ADMIN)) {
			throw new Invalid("hats", "organisation.account.own-admin");
		}
		for (Role role : Role.values()) {
			if (roles.contains(role)) {
				putOn(staff, role, agencyId, by);
			}
			else {
				takeOff(staff, role, agencyId, by);
			}
		}
	}

	void putOn(Staff staff, Role role, long agencyId, Actor by) {
		if (staff.putOn(role, agencyId)) {
			this.audit.record(AuditFact.ofStaff(staff.username(), "account.hat-given", by, agencyId).is("hat", role));
			this.events.publishEvent(new HatsChanged(agencyId));
		}
	}

	private void takeOff(Staff staff, Role role, long agencyId, Actor by) {
		if (staff.takeOff(role, agencyId)) {
			this.audit.record(AuditFact.ofStaff(staff.username(), "account.hat-taken", by, agencyId).was("hat", role));
			this.events.publishEvent(new HatsChanged(agencyId));
			this.staffMembers.flush();
			this.events.publishEvent(new HatLost(staff.id(), role, agencyId));
		}
	}

	/**
	 * Locks a person out; open sessions end with their next request, and the work in the
	 * person's hands goes to others.
	 * @throws NotAllowedNow when it is the own account, or nobody is left for some work
	 */
	public void disable(long agencyId, long staffId, Actor by) {
		Staff staff = of(agencyId, staffId);
		if (isOneself(staff, by)) {
			throw new NotAllowedNow("organisation.account.own-disable");
		}
		staff.disable(this.clock.instant());
		changed(staff, "account.disabled", by);
		this.staffMembers.flush();
		staff.hats().forEach((hat) -> this.events.publishEvent(new HatLost(staff.id(), hat.role(), hat.agencyId())));
	}

	public void enable(long agencyId, long staffId, Actor by) {
		Staff staff = of(agencyId, staffId);
		staff.enable();
		changed(staff, "account.enabled", by);
	}

	private void changed(Staff staff, String action, Actor by) {
		this.audit.record(AuditFact.ofStaff(staff.username(), action, by, staff.agencyId()));
		staff.hats().forEach((hat) -> this.events.publishEvent(new HatsChanged(hat.agencyId())));
	}

	private static boolean isOneself(Staff staff, Actor by) {
		return Long.valueOf(staff.id()).equals(by.staffId());
	}

}
