package vn.langnghe.casework;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What became of a case in public; answered by whoever keeps the public register. */
public interface PublicResults {

	/**
	 * @param caseFile the case
	 * @return what was decided about its newest published or refused reply, or empty
	 * while nothing is
	 */
	Optional<PublicResult> of(CaseFile caseFile);

	/**
	 * One decision.
	 *
	 * @param number the number in the public register, or null when it is not in there
	 * @param reason why it is not published, or null
	 */
	record PublicResult(@Nullable Long number, @Nullable String reason) {
	}

}
