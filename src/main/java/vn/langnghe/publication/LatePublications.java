package vn.langnghe.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.Escalations;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.StepClock;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;

/**
 * chậm công khai: what the breach of the step did not move within the time after which a
 * breach goes to the superior agency is told there, and once more here. The process
 * itself only asks the coordinator and the head to urge.
 */
@Service
class LatePublications {

	/** How long a breach may last, in the table of deadlines. */
	private static final String FURTHER = "superior";

	private static final int AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final CaseLookup cases;

	private final Publications publications;

	private final Deadlines deadlines;

	private final Escalations escalations;

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LatePublications(JdbcClient jdbc, CaseLookup cases, Publications publications, Deadlines deadlines,
			Escalations escalations, Agencies agencies, StaffMembers staffMembers, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.publications = publications;
		this.deadlines = deadlines;
		this.escalations = escalations;
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.events = events;
		this.clock = clock;
	}

	/** The cases whose answer should have been published already, the longest first. */
	@Transactional(readOnly = true)
	List<String> overdue() {
		return this.jdbc.sql("""
				select c.number from publication p join case_file c on c.id = p.case_id
				where p.state = 'DUE' and p.due_at < ? and not exists (select 1 from escalation e
				  where e.case_id = p.case_id and e.step = ? and e.step_started_at = p.begun_at and e.level = 'FURTHER')
				order by p.due_at limit ?""")
			.params(Timestamp.from(this.clock.instant()), Publishing.STEP, AT_ONCE)
			.query(String.class)
			.list();
	}

	/** Tells it once, when the time is over; nothing happens before. */
	@Transactional
	void tell(String number) {
		CaseFile caseFile = this.cases.lock(number);
		StepClock step = this.publications.lockLatest(caseFile.id())
			.filter((latest) -> latest.state() == PublicationState.DUE)
			.map(Publication::clock)
			.orElse(null);
		if (step == null || this.clock.instant().isBefore(this.deadlines.due(caseFile, FURTHER, step.stepDueAt()))
				|| !this.escalations.further(caseFile, step)) {
			return;
		}
		Long superior = this.agencies.findById(caseFile.agencyId()).map(Agency::superiorId).orElse(null);
		Stream<Staff> above = (superior != null) ? this.staffMembers.holders(superior, Role.CHAIRPERSON).stream()
				: Stream.empty();
		Stream
			.concat(above,
					Stream.of(Role.COORDINATOR, Role.CHAIRPERSON)
						.flatMap((role) -> this.staffMembers.holders(caseFile.agencyId(), role).stream()))
			.map(Staff::id)
			.distinct()
			.forEach((id) -> this.events.publishEvent(new StaffAlert(caseFile, id, "publication_late")));
	}

}
