package vn.langnghe.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.Letterhead;

/** Reads the agencies' names once a minute: every page shows one. */
@Component
class AgencyNames implements Letterhead {

	private final Agencies agencies;

	private final Cache<String, List<Agency>> known = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.maximumSize(1)
		.build();

	AgencyNames(Agencies agencies) {
		this.agencies = agencies;
	}

	@Override
	public @Nullable String agencyName(@Nullable Long agencyId, String language) {
		if (agencyId == null) {
			List<Agency> all = all();
			return (all.size() == 1) ? all.get(0).name(language) : null;
		}
		return find(agencyId).or(() -> {
			// It was founded a moment ago.
			this.known.invalidateAll();
			return find(agencyId);
		}).map((agency) -> agency.name(language)).orElse(null);
	}

	private Optional<Agency> find(long agencyId) {
		return all().stream().filter((agency) -> agency.id() == agencyId).findFirst();
	}

	private List<Agency> all() {
		List<Agency> all = this.known.getIfPresent("");
		if (all == null) {
			all = this.agencies.findAllByOrderById();
			// An empty list is an installation just being set up: it will not stay empty.
			if (!all.isEmpty()) {
				this.known.put("", all);
			}
		}
		return all;
	}

}
