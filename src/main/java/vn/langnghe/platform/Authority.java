package vn.langnghe.platform;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * By what right somebody acts in another's place.
 *
 * @param inPlaceOf the account of the one whose hat it is
 * @param name that person's name
 * @param form the legal form: {@code KT}, {@code TUQ} or {@code ASSIGNED}
 * @param decision the number of the decision, or null for a plain assignment
 */
public record Authority(long inPlaceOf, String name, String form, @Nullable String decision) {

	/** Adds what every audit line of such an act says. */
	void writeInto(Map<String, String> values) {
		values.put("inPlaceOf", Long.toString(this.inPlaceOf));
		values.put("legalForm", this.form);
		if (this.decision != null) {
			values.put("decision", this.decision);
		}
	}

}
