package vn.langnghe.organisation;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/** What people change about their own account. */
@Service
public class OwnAccount {

	private final StaffMembers staffMembers;

	private final Accounts accounts;

	private final LoginRecord loginRecord;

	private final PasswordEncoder passwords;

	OwnAccount(StaffMembers staffMembers, Accounts accounts, LoginRecord loginRecord, PasswordEncoder passwords) {
		this.staffMembers = staffMembers;
		this.accounts = accounts;
		this.loginRecord = loginRecord;
		this.passwords = passwords;
	}

	public Staff of(SignedIn person) {
		return this.staffMembers.findById(person.staffId()).orElseThrow(NotFound::new);
	}

	/**
	 * Changes the password; the person's other sessions end. A wrong old password counts
	 * like a failed login, since the one at the keyboard may be somebody else. Without a
	 * transaction around both, so that the failure is kept.
	 * @param person who
	 * @param current the old password
	 * @param wanted the new one
	 * @param sessionId the session that stays open
	 * @throws Invalid when the old one is wrong, must not be tried yet, or the new one is
	 * too short
	 */
	public void changePassword(SignedIn person, String current, String wanted, String sessionId) {
		Staff staff = of(person);
		long wait = this.loginRecord.secondsToWait(staff.username());
		if (wait > 0) {
			throw new Invalid("current", "organisation.account.wait", wait);
		}
		if (!this.passwords.matches(current, staff.passwordHash())) {
			this.loginRecord.failed(staff.username(), staff);
			throw new Invalid("current", "organisation.account.current");
		}
		this.accounts.changeOwnPassword(staff, wanted, sessionId);
	}

	/**
	 * Sets the language in which the person is written to.
	 * @throws Invalid when it is not spoken here
	 */
	@Transactional
	public void speak(SignedIn person, String language) {
		of(person).speak(language);
	}

}
