package vn.langnghe.organisation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A department of an agency, such as Phòng Kinh tế. One that was closed stays for the
 * sake of those who worked in it; nobody joins it any more.
 */
@Entity
public class Department {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long agencyId;

	private String name;

	private int place;

	private @Nullable Instant closedAt;

	@SuppressWarnings("NullAway")
	protected Department() {
	}

	Department(long agencyId, String name) {
		this(agencyId, name, 0);
	}

	Department(long agencyId, String name, int place) {
		this.agencyId = agencyId;
		this.name = name;
		this.place = place;
	}

	void rename(String name) {
		this.name = name;
	}

	void close(Instant at) {
		this.closedAt = at;
	}

	void reopen() {
		this.closedAt = null;
	}

	void stand(int place) {
		this.place = place;
	}

	public long id() {
		return Identified.of(this.id);
	}

	public String name() {
		return this.name;
	}

	public boolean open() {
		return this.closedAt == null;
	}

	long agencyId() {
		return this.agencyId;
	}

	int place() {
		return this.place;
	}

}
