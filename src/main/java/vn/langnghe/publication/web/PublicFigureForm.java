package vn.langnghe.publication.web;

import org.jspecify.annotations.Nullable;

import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;

/**
 * Which public figures are wanted, as it was typed.
 *
 * @param agency the agency's code
 * @param under with the agencies under it; null when not ticked
 * @param period the period's code
 */
record PublicFigureForm(@Nullable String agency, @Nullable Boolean under, @Nullable String period) {

	Asked read(OpenFigures figures) {
		return figures.asked(this.agency, Boolean.TRUE.equals(this.under), this.period);
	}

	static PublicFigureForm of(Asked asked) {
		return new PublicFigureForm(asked.agency(), asked.under(), asked.period().code());
	}

	/** The address of something about the same. */
	static String url(String path, Asked asked) {
		return path + "?agency=" + asked.agency() + (asked.under() ? "&under=true" : "") + "&period="
				+ asked.period().code();
	}

}
