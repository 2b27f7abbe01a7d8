package vn.langnghe.organisation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;

/** A member of staff with an account and the hats the person wears. */
@Entity
public class Staff {

	private static final Set<String> LANGUAGES = Set.of("vi", "en");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long agencyId;

	private @Nullable Long departmentId;

	private String username;

	private String displayName;

	private String position;

	private @Nullable String email;

	private String language = "vi";

	private String passwordHash;

	private @Nullable Instant disabledAt;

	@Version
	private int version;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@JoinColumn(name = "staff_id", nullable = false)
	private Set<Hat> hats = new LinkedHashSet<>();

	@SuppressWarnings("NullAway")
	protected Staff() {
	}

	Staff(NewAccount account, String passwordHash) {
		this.agencyId = account.agencyId();
		this.departmentId = account.departmentId();
		this.username = account.username();
		this.displayName = account.displayName();
		this.position = account.position();
		this.email = account.email();
		this.passwordHash = passwordHash;
	}

	public long id() {
		return Identified.of(this.id);
	}

	public long agencyId() {
		return this.agencyId;
	}

	public @Nullable Long departmentId() {
		return this.departmentId;
	}

	void belongTo(@Nullable Long departmentId) {
		this.departmentId = departmentId;
	}

	public String username() {
		return this.username;
	}

	public String displayName() {
		return this.displayName;
	}

	void hold(String position) {
		this.position = position;
	}

	/** The post held, in words, as it stands under a letter. */
	public String position() {
		return this.position;
	}

	public @Nullable String email() {
		return this.email;
	}

	/** The language in which this person is written to: {@code vi} or {@code en}. */
	public String language() {
		return this.language;
	}

	void speak(String language) {
		if (!LANGUAGES.contains(language)) {
			throw new Invalid("language", "organisation.account.language");
		}
		this.language = language;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	void setPasswordHash(String passwordHash) {
		this.passwordHash = passwordHash;
	}

	public boolean enabled() {
		return this.disabledAt == null;
	}

	void disable(Instant at) {
		this.disabledAt = at;
	}

	void enable() {
		this.disabledAt = null;
	}

	public Set<Hat> hats() {
		return Set.copyOf(this.hats);
	}

	public boolean wears(Role role, long agencyId) {
		return this.hats.stream().anyMatch((hat) -> hat.role() == role && hat.agencyId() == agencyId);
	}

	boolean putOn(Role role, long agencyId) {
		return !wears(role, agencyId) && this.hats.add(new Hat(agencyId, role));
	}

	boolean takeOff(Role role, long agencyId) {
		return this.hats.removeIf((hat) -> hat.role() == role && hat.agencyId() == agencyId);
	}

}
