package vn.langnghe.organisation;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;

/** Opens and disables accounts and gives and takes hats; every change is audited. */
@Service
@Transactional
public class Accounts {

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

	private static final int SHORTEST_PASSWORD = 10;

	private final StaffMembers staffMembers;

	private final PasswordEncoder passwords;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accounts(StaffMembers staffMembers, PasswordEncoder passwords, AuditTrail audit, ApplicationEventPublisher events,
			Clock clock) {
		this.staffMembers = staffMembers;
		this.passwords = passwords;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens an account without any hat.
	 * @param agencyId the employing agency
	 * @param username the login name: small letters, digits, dot, dash
	 * @param displayName the name shown
	 * @param position the post held, may be empty
	 * @param email where notices go, or null
	 * @param password at least ten characters
	 * @param by who opens it
	 * @return the saved account
	 * @throws Invalid when a value breaks its rule or the name is taken
	 */
	public Staff open(long agencyId, String username, String displayName, String position, @Nullable String email,
			String password, Actor by) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		if (!USERNAME.matcher(name).matches()) {
			throw new Invalid("username", "organisation.account.username");
		}
		if (this.staffMembers.findByUsername(name).isPresent()) {
			throw new Invalid("username", "organisation.account.taken");
		}
		if (displayName.isBlank()) {
			throw new Invalid("displayName", "organisation.account.display-name");
		}
		Staff staff = this.staffMembers.save(new Staff(agencyId, name, displayName.strip(), position.strip(),
				(email == null || email.isBlank()) ? null : email.strip(), encoded(password)));
		this.audit.record(AuditFact.ofStaff(name, "account.opened", by, agencyId).is("displayName", displayName));
		return staff;
	}

	public void setPassword(long staffId, String password, Actor by) {
		Staff staff = get(staffId);
		staff.setPasswordHash(encoded(password));
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.password-set", by, staff.agencyId()));
	}

	public void putOn(long staffId, Role role, long agencyId, Actor by) {
		Staff staff = get(staffId);
		staff.putOn(role, agencyId);
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.hat-given", by, agencyId).is("hat", role));
		this.events.publishEvent(new HatsChanged(agencyId));
	}

	public void takeOff(long staffId, Role role, long agencyId, Actor by) {
		Staff staff = get(staffId);
		staff.takeOff(role, agencyId);
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.hat-taken", by, agencyId).was("hat", role));
		this.events.publishEvent(new HatsChanged(agencyId));
	}

	public void disable(long staffId, Actor by) {
		Staff staff = get(staffId);
		staff.disable(this.clock.instant());
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.disabled", by, staff.agencyId()));
		staff.hats().forEach((hat) -> this.events.publishEvent(new HatsChanged(hat.agencyId())));
	}

	public void enable(long staffId, Actor by) {
		Staff staff = get(staffId);
		staff.enable();
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.enabled", by, staff.agencyId()));
		staff.hats().forEach((hat) -> this.events.publishEvent(new HatsChanged(hat.agencyId())));
	}

	private Staff get(long staffId) {
		return this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
	}

	private String encoded(String password) {
		if (password.length() < SHORTEST_PASSWORD) {
			throw new Invalid("password", "organisation.account.password", SHORTEST_PASSWORD);
		}
		return this.passwords.encode(password);
	}

}
