package vn.langnghe.workflow;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.HatLost;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/**
 * Takes work out of the hands of whoever lost a hat or was locked out, in the same
 * transaction. What was claimed goes back to its pool. A case in handling goes the way
 * that its handler would have sent it: handed back, to be assigned anew, so that state,
 * process, deadline and history say the same. What the last wearer of a hat leaves
 * unclaimed climbs.
 */
@Component
class OrphanedWork {

	private static final String HELD = """
			select id from work_item where status = 'OPEN' and assignee_id = :staff
			  and (agency_id = :agency and role = :role
			    or exists (select 1 from staff s where s.id = :staff and s.disabled_at is not null))
			order by case_number, id""";

	private static final String WITH_NOBODY = """
			select id from work_item w where w.status = 'OPEN' and w.assignee_id is null and w.agency_id = :agency
			  and w.role = :role
			  and not exists (select 1 from hat h join staff s on s.id = h.staff_id and s.disabled_at is null
			    where h.agency_id = w.agency_id and h.role = w.role and not (w.barred @> array[s.id]))
			order by w.case_number, w.id""";

	private final WorkItems items;

	private final StepWork work;

	private final StepLookup steps;

	private final Pools pools;

	private final Handling handling;

	private final CaseLookup cases;

	private final WorkChanges changes;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	OrphanedWork(WorkItems items, StepWork work, StepLookup steps, Pools pools, Handling handling, CaseLookup cases,
			WorkChanges changes, AuditTrail audit, JdbcClient jdbc) {
		this.items = items;
		this.work = work;
		this.steps = steps;
		this.pools = pools;
		this.handling = handling;
		this.cases = cases;
		this.changes = changes;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * @throws NotAllowedNow when nobody at all is left for some of the work: then the hat
	 * stays where it is
	 */
	@EventListener
	@Transactional
	public void lost(HatLost event) {
		ask(HELD, event).forEach((id) -> takeBack(id, event.staffId()));
		ask(WITH_NOBODY, event).forEach(this::climb);
	}

	private List<Long> ask(String question, HatLost event) {
		return this.jdbc.sql(question)
			.param("staff", event.staffId())
			.param("agency", event.agencyId())
			.param("role", event.role().name())
			.query(Long.class)
			.list();
	}

	private void takeBack(long itemId, long staffId) {
		CaseFile caseFile = this.cases.lock(this.steps.caseOf(itemId));
		WorkItem item = this.items.lock(itemId).orElseThrow(NotFound::new);
		if (item.status() != WorkStatus.OPEN) {
			// A reminder, closed together with the step it was about.
			return;
		}
		if (item.step().equals(Steps.HANDLE) && caseFile.accountable().is(staffId)) {
			this.work.handBack(item, () -> this.handling.handlerLeft(caseFile.number()));
			return;
		}
		pass(item, caseFile);
	}

	private void climb(long itemId) {
		CaseFile caseFile = this.cases.lock(this.steps.caseOf(itemId));
		pass(this.items.lock(itemId).orElseThrow(NotFound::new), caseFile);
	}

	private void pass(WorkItem item, CaseFile caseFile) {
		item.goesTo(this.pools.again(caseFile, item)
			.orElseThrow(() -> new NotAllowedNow("workflow.error.nobody-left", caseFile.number())));
		this.changes.mark(item, WorkChange.RELEASED);
		this.audit.record(AuditFact.ofCase(item.caseNumber(), "task.released", Actor.SYSTEM, item.agencyId())
			.is("step", item.step())
			.is("because", "HOLDER_LEFT"));
	}

}
