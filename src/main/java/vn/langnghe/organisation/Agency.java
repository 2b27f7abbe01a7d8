package vn.langnghe.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A People's Committee of a commune or province: the tenant everything belongs to. */
@Entity
public class Agency {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	private String nameEn;

	private @Nullable Long superiorId;

	@SuppressWarnings("NullAway")
	protected Agency() {
	}

	public Agency(String code, String name, String nameEn, @Nullable Long superiorId) {
		this.code = code;
		this.name = name;
		this.nameEn = nameEn;
		this.superiorId = superiorId;
	}

	public long id() {
		return Identified.of(this.id);
	}

	/** The short code that begins its case numbers: capitals and digits. */
	public String code() {
		return this.code;
	}

	/** The name in the reader's language; names have no other translations. */
	public String name(String language) {
		return "en".equals(language) ? this.nameEn : this.name;
	}

	public @Nullable Long superiorId() {
		return this.superiorId;
	}

}
