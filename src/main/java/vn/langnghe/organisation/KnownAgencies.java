package vn.langnghe.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * The agencies of the installation, kept in memory for half a minute: they are founded
 * seldom, and nearly every page asks for one.
 */
@Component
public class KnownAgencies {

	private final Agencies agencies;

	private final Cache<String, List<Agency>> known = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofSeconds(30))
		.maximumSize(1)
		.build();

	KnownAgencies(Agencies agencies) {
		this.agencies = agencies;
	}

	/**
	 * All of them, the oldest first; one that was founded a moment ago may be missing.
	 */
	public List<Agency> all() {
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

	/** The agency with an id, also one that was founded a moment ago. */
	public Optional<Agency> find(long id) {
		return find((agency) -> agency.id() == id);
	}

	/** The agency with a code, also one that was founded a moment ago. */
	public Optional<Agency> find(String code) {
		return find((agency) -> agency.code().equals(code));
	}

	private Optional<Agency> find(Predicate<Agency> which) {
		return all().stream().filter(which).findFirst().or(() -> {
			this.known.invalidateAll();
			return all().stream().filter(which).findFirst();
		});
	}

}
