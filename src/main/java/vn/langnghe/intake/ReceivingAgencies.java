package vn.langnghe.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.KnownAgencies;
import vn.langnghe.organisation.StepCoverage;

/**
 * The agencies that can take feedback in now: those in which every step of the process
 * has somebody.
 */
@Component
public class ReceivingAgencies {

	private final KnownAgencies agencies;

	private final StepCoverage readiness;

	ReceivingAgencies(KnownAgencies agencies, StepCoverage readiness) {
		this.agencies = agencies;
		this.readiness = readiness;
	}

	/** All of them, oldest first. */
	public List<Agency> all() {
		return this.agencies.all().stream().filter(this::isReady).toList();
	}

	/**
	 * The agency that is meant.
	 * @param code the code of the one chosen, may be empty
	 * @return the one chosen; with none chosen the only one there is; else null
	 */
	public @Nullable Agency meant(String code) {
		if (code.isEmpty()) {
			List<Agency> ready = all();
			return (ready.size() == 1) ? ready.get(0) : null;
		}
		// One whose posters are up may have been founded a moment ago.
		return this.agencies.find(code).filter(this::isReady).orElse(null);
	}

	private boolean isReady(Agency agency) {
		return this.readiness.stepsWithNobody(agency.id()).isEmpty();
	}

}
