package vn.langnghe.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.HatsChanged;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StepCoverage;

/**
 * Refuses an agency in which a step of the process has nobody: feedback taken in there
 * would wait for no one. Other agencies run on.
 */
@Component
class StepReadiness implements StepCoverage {

	private static final Logger log = LoggerFactory.getLogger(StepReadiness.class);

	private final Pools pools;

	private final Agencies agencies;

	private final LoadingCache<Long, List<String>> missing;

	StepReadiness(Pools pools, Agencies agencies) {
		this.pools = pools;
		this.agencies = agencies;
		this.missing = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofSeconds(30))
			.maximumSize(5_000)
			.build(this::check);
	}

	@Override
	public List<String> stepsWithNobody(long agencyId) {
		return this.missing.get(agencyId);
	}

	private List<String> check(long agencyId) {
		List<String> steps = new ArrayList<>();
		if (holders(agencyId, Role.RECEPTIONIST).isEmpty()) {
			steps.add(Steps.CLASSIFY);
		}
		if (holders(agencyId, Role.COORDINATOR).isEmpty()) {
			steps.add(Steps.ASSIGN);
		}
		List<Staff> handlers = holders(agencyId, Role.HANDLER);
		if (handlers.isEmpty()) {
			steps.add(Steps.HANDLE);
		}
		List<Staff> heads = holders(agencyId, Role.CHAIRPERSON);
		if (heads.isEmpty()
				|| heads.size() == 1 && handlers.stream().allMatch((one) -> one.id() == heads.get(0).id())) {
			steps.add(Steps.APPROVE);
		}
		Long superior = this.pools.superior(agencyId);
		if (superior != null && holders(superior, Role.CHAIRPERSON).isEmpty()) {
			steps.add("intervene");
		}
		return List.copyOf(steps);
	}

	private List<Staff> holders(long agencyId, Role role) {
		return this.pools.eligible(agencyId, role, Set.of());
	}

	@TransactionalEventListener(fallbackExecution = true)
	void hatsChanged(HatsChanged event) {
		this.missing.invalidateAll();
	}

	@EventListener(ApplicationReadyEvent.class)
	void sayAtStart() {
		for (Agency agency : this.agencies.findAllByOrderById()) {
			List<String> steps = stepsWithNobody(agency.id());
			if (!steps.isEmpty()) {
				log.warn("Agency {} takes no feedback in: nobody for {}. Give the hats on the page Administration.",
						agency.code(), steps);
			}
		}
	}

}
