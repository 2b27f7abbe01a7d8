package vn.langnghe.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.Letterhead;

/** Tells every page whose it is. */
@Component
class AgencyNames implements Letterhead {

	private final KnownAgencies agencies;

	AgencyNames(KnownAgencies agencies) {
		this.agencies = agencies;
	}

	@Override
	public @Nullable String agencyName(@Nullable Long agencyId, String language) {
		if (agencyId == null) {
			List<Agency> all = this.agencies.all();
			return (all.size() == 1) ? all.get(0).name(language) : null;
		}
		return this.agencies.find(agencyId).map((agency) -> agency.name(language)).orElse(null);
	}

}
