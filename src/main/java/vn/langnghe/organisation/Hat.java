package vn.langnghe.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A role held at an agency. */
@Entity
public class Hat {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long agencyId;

	@Enumerated(EnumType.STRING)
	private Role role;

	@SuppressWarnings("NullAway")
	protected Hat() {
	}

	Hat(long agencyId, Role role) {
		this.agencyId = agencyId;
		this.role = role;
	}

	public long agencyId() {
		return this.agencyId;
	}

	public Role role() {
		return this.role;
	}

}
