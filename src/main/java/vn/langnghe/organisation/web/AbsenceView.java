package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.Substitution;

/**
 * A substitution as a row of a list.
 *
 * @param id the substitution
 * @param kind message key of what is stood in for
 * @param stage in force, to come or over
 * @param absent name of the one who is away
 * @param substitute name of the one who stands in
 * @param hats message keys of the hats
 * @param from the first day
 * @param until the last day
 * @param form by which form of law
 * @param decision the number of the decision, or null
 * @param scope in words, or null
 * @param endReason why it ended early, or null
 */
record AbsenceView(long id, String kind, Substitution.Stage stage, String absent, String substitute, List<String> hats,
		LocalDate from, LocalDate until, LegalForm form, @Nullable String decision, @Nullable String scope,
		@Nullable String endReason) {

	/** Whether it can still be ended early. */
	public boolean open() {
		return this.stage != Substitution.Stage.PAST;
	}

	/** The shape of its state, as bits :: state draws it. */
	public String sign() {
		return switch (this.stage) {
			case CURRENT -> "active";
			case COMING -> "waiting";
			case PAST -> "neutral";
		};
	}

}
