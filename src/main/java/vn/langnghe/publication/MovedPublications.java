package vn.langnghe.publication;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.StepClock;
import vn.langnghe.organisation.CalendarChanged;

/** Moves the time in which results are to be published when the calendar changes. */
@Component
class MovedPublications {

	private final Publications publications;

	private final CaseLookup cases;

	private final ApplicationEventPublisher events;

	MovedPublications(Publications publications, CaseLookup cases, ApplicationEventPublisher events) {
		this.publications = publications;
		this.cases = cases;
		this.events = events;
	}

	@Order(1)
	@EventListener
	@Transactional
	public void on(CalendarChanged change) {
		this.publications.findByAgencyIdAndStateOrderById(change.agencyId(), PublicationState.DUE)
			.stream()
			.filter((one) -> !change.shift().of(one.clock().stepDueAt()).equals(one.clock().stepDueAt()))
			.forEach((one) -> {
				StepClock moved = Deadlines.moved(one.clock(), change.shift());
				one.putOff(moved);
				this.events.publishEvent(new PublicationPutOff(this.cases.get(one.caseId()), moved));
			});
	}

}
