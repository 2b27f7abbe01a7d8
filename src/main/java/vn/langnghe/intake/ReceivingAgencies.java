package vn.langnghe.intake;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;

/**
 * The agencies that can take feedback in now: those in which every step of the process
 * has somebody.
 */
@Component
public class ReceivingAgencies {

	private final Agencies agencies;

	private final StepCoverage readiness;

	/** Agencies are founded seldom and asked for by every page of the form. */
	private final Cache<String, List<Agency>> known = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofSeconds(30))
		.maximumSize(1)
		.build();

	ReceivingAgencies(Agencies agencies, StepCoverage readiness) {
		this.agencies = agencies;
		this.readiness = readiness;
	}

	/** All of them, oldest first. */
	public List<Agency> all() {
		return agencies().stream().filter((agency) -> this.readiness.stepsWithNobody(agency.id()).isEmpty()).toList();
	}

	/**
	 * The agency that is meant.
	 * @param code the code of the one chosen, may be empty
	 * @return the one chosen; with none chosen the only one there is; else null
	 */
	public @Nullable Agency meant(String code) {
		List<Agency> ready = all();
		if (code.isEmpty()) {
			return (ready.size() == 1) ? ready.get(0) : null;
		}
		if (agencies().stream().noneMatch((agency) -> agency.code().equals(code))) {
			// It was founded a moment ago, and its posters are up.
			this.known.invalidateAll();
			ready = all();
		}
		return ready.stream().filter((agency) -> agency.code().equals(code)).findFirst().orElse(null);
	}

	private List<Agency> agencies() {
		List<Agency> known = this.known.getIfPresent("");
		if (known == null) {
			known = this.agencies.findAllByOrderById();
			// An empty list is an installation just being set up: it will not stay empty.
			if (!known.isEmpty()) {
				this.known.put("", known);
			}
		}
		return known;
	}

}
