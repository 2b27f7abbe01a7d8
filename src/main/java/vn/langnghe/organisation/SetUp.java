package vn.langnghe.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Secret;
import vn.langnghe.platform.Texts;

/**
 * The one-time set-up of a new installation: its first agency and the first
 * administrator, made by whoever can read the log of the start. There is never a default
 * password.
 */
@Service
@Transactional
public class SetUp {

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient jdbc;

	private final Secret secret;

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final Clock clock;

	SetUp(JdbcClient jdbc, Secret secret, Agencies agencies, StaffMembers staffMembers, Accounts accounts,
			AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether nobody can log in because there is nobody. */
	@Transactional(readOnly = true)
	boolean needed() {
		return this.staffMembers.count() == 0;
	}

	/**
	 * Makes a new token; an older one that was not used is worth nothing any more.
	 * @return the token, of which only a keyed hash is kept
	 */
	String begin() {
		byte[] random = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc.sql("""
				insert into setup (token_hash) values (?)
				on conflict (only_row) do update set token_hash = excluded.token_hash where setup.done_at is null""")
			.param(hash(token))
			.update();
		return token;
	}

	/** Whether the token opens the set-up: it is the last one made, and not used. */
	@Transactional(readOnly = true)
	public boolean opens(String token) {
		return this.jdbc
			.sql("select exists (select 1 from setup where token_hash = ? and done_at is null and not demo)")
			.param(hash(token))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Makes the first agency and its administrator; the token is used up.
	 * @param token as in the link
	 * @param agency the agency to be made
	 * @param administrator the login name and the name shown
	 * @param password at least ten characters
	 * @throws NotFound when the token does not open the set-up
	 * @throws Invalid when a value breaks its rule
	 */
	public void complete(String token, FirstAgency agency, FirstAdministrator administrator, String password) {
		int opened = this.jdbc.sql("update setup set done_at = ? where token_hash = ? and done_at is null and not demo")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), hash(token))
			.update();
		if (opened == 0) {
			throw new NotFound();
		}
		Agency made = this.agencies.save(new Agency(agency.code(), agency.name(), agency.nameEn(), null));
		Staff staff = this.accounts.open(
				new NewAccount(made.id(), null, administrator.username(), administrator.displayName(), "", null),
				password, Actor.SYSTEM);
		this.accounts.putOn(staff, Role.ADMIN, made.id(), Actor.SYSTEM);
		this.audit.record(AuditFact.ofSystem("setup.done", Actor.SYSTEM)
			.is("agency", made.code())
			.is("administrator", staff.username()));
	}

	private byte[] hash(String token) {
		return this.secret.hash("setup", token);
	}

	/**
	 * The agency that uses the installation first. Its superior is named later, when that
	 * agency is there.
	 *
	 * @param code begins its case numbers: two to twelve capitals and digits
	 * @param name the Vietnamese name, stored in NFC
	 * @param nameEn the English name
	 */
	public record FirstAgency(String code, String name, String nameEn) {

		private static final int LONGEST_NAME = 200;

		/**
		 * Checks what was typed.
		 * @throws Invalid when a value breaks its rule
		 */
		public FirstAgency {
			code = code.strip().toUpperCase(Locale.ROOT);
			name = named(name, "agencyName", "organisation.agency.name");
			nameEn = named(nameEn, "agencyNameEn", "organisation.agency.name-en");
			if (!code.matches("[A-Z0-9]{2,12}")) {
				throw new Invalid("agencyCode", "organisation.agency.code");
			}
		}

		private static String named(String typed, String field, String message) {
			String name = Texts.nfc(typed).strip();
			if (name.isEmpty() || name.length() > LONGEST_NAME) {
				throw new Invalid(field, message);
			}
			return name;
		}

	}

	/**
	 * Who will give the others their accounts.
	 *
	 * @param username the login name
	 * @param displayName the name shown
	 */
	public record FirstAdministrator(String username, String displayName) {
	}

}
