package vn.langnghe.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A department of an agency, such as Phòng Kinh tế. */
@Entity
public class Department {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long agencyId;

	private String name;

	@SuppressWarnings("NullAway")
	protected Department() {
	}

	Department(long agencyId, String name) {
		this.agencyId = agencyId;
		this.name = name;
	}

	public long id() {
		return Identified.of(this.id);
	}

	public String name() {
		return this.name;
	}

	long agencyId() {
		return this.agencyId;
	}

}
