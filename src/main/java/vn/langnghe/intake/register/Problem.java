package vn.langnghe.intake.register;

import java.util.List;

/**
 * Why a row cannot be taken over.
 *
 * @param column where it stands
 * @param what {@code intake.register.problem.<what>} are its words
 * @param about what the words are about
 */
public record Problem(RegisterColumn column, String what, List<String> about) {

	public String messageKey() {
		return "intake.register.problem." + this.what;
	}

}
