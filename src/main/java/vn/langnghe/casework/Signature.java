package vn.langnghe.casework;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a reply, as it was when it was signed (Decree 30/2020/ND-CP art. 13
 * and appendix I).
 *
 * @param agencyId whose letter it is
 * @param form {@code KT} or {@code TUQ} when somebody signed in another's place, else
 * null
 * @param decision the number of the decision that lets the signer do so, or null
 * @param inPlaceOf the post of the one in whose place it was signed, or null
 * @param position the signer's post
 * @param name the signer
 */
@Embeddable
public record Signature(@Column(name = "signed_agency_id") long agencyId,
		@Column(name = "signed_form") @Nullable String form,
		@Column(name = "signed_decision") @Nullable String decision,
		@Column(name = "signed_for") @Nullable String inPlaceOf, @Column(name = "signed_position") String position,
		@Column(name = "signed_name") String name) {

	private static final String BODY = "(?iu)\\s*(Ủy ban nhân dân|UBND)\\b.*";

	/**
	 * The first line: the post in whose place it is signed, behind the form; or the
	 * signer's own. A post bears no name of the body, which stands at the head of the
	 * letter.
	 */
	public String firstLine() {
		return (this.form != null) ? this.form + ". " + capitals(this.inPlaceOf) : capitals(this.position);
	}

	/** The signer's post, where the first line names another's; else null. */
	public @Nullable String secondLine() {
		return (this.form != null) ? capitals(this.position) : null;
	}

	private static String capitals(@Nullable String post) {
		return ((post != null) ? post : "").replaceFirst(BODY, "").strip().toUpperCase(Locale.forLanguageTag("vi"));
	}

}
