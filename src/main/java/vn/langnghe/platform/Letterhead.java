package vn.langnghe.platform;

import org.jspecify.annotations.Nullable;

/** Whose name stands over a page; answered by organisation. */
public interface Letterhead {

	/**
	 * @param agencyId the agency of whoever reads, or null for a citizen
	 * @param language {@code vi} or {@code en}
	 * @return the agency's name; for a citizen that of the only agency there is; else
	 * null
	 */
	@Nullable String agencyName(@Nullable Long agencyId, String language);

}
