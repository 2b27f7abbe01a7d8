package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;

/** chuyển cơ quan có thẩm quyền: what is not ours goes to whoever is competent. */
@Service
@Transactional
public class Transfers {

	private final CaseJournal journal;

	private final Agencies agencies;

	private final StepCoverage coverage;

	private final NamedOfficials namedOfficials;

	private final Narratives narratives;

	private final Deadlines deadlines;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Transfers(CaseJournal journal, Agencies agencies, StepCoverage coverage, NamedOfficials namedOfficials,
			Narratives narratives, Deadlines deadlines, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.journal = journal;
		this.agencies = agencies;
		this.coverage = coverage;
		this.namedOfficials = namedOfficials;
		this.narratives = narratives;
		this.deadlines = deadlines;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * To an agency of this installation: the case moves with its history and is
	 * classified there, with a new clock that starts at the transfer (Decision 766/QD-TTg
	 * counts from the last transfer-in).
	 * @throws Invalid when there is no such agency, it is the same, or a step of its
	 * process has nobody
	 */
	public void inside(String number, long toAgencyId, String reason, long staffId, Actor by) {
		Agency to = this.agencies.findById(toAgencyId)
			.orElseThrow(() -> new Invalid("toAgency", "casework.error.no-agency"));
		if (!this.coverage.stepsWithNobody(toAgencyId).isEmpty()) {
			throw new Invalid("toAgency", "casework.error.agency-not-ready");
		}
		CaseFile moved = this.journal.move(number, Move.TRANSFER_INSIDE, by, (caseFile, now) -> {
			if (caseFile.agencyId() == toAgencyId) {
				throw new Invalid("toAgency", "casework.error.same-agency");
			}
			keep(caseFile, toAgencyId, to.name("vi"), reason, staffId, now);
			caseFile.goesTo(toAgencyId);
			this.jdbc.sql("update submitter_identity set agency_id = ? where case_id = ?")
				.params(toAgencyId, caseFile.id())
				.update();
			caseFile.name(this.namedOfficials.alsoIn(caseFile, this.narratives.of(number)));
			caseFile.promise(this.deadlines.promise(toAgencyId, caseFile.classification().kind(), now));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.CLASSIFY, now));
			return (fact) -> fact.is("to", to.name("vi")).is("reason", reason).is("dueAt", caseFile.promise().dueAt());
		});
		this.events.publishEvent(new CaseEvent.Transferred(moved));
	}

	/** To an agency elsewhere: the case ends here with a slip that goes there. */
	public void outside(String number, String toName, String reason, long staffId, Actor by) {
		CaseFile ended = this.journal.move(number, Move.TRANSFER_OUTSIDE, by, (caseFile, now) -> {
			keep(caseFile, null, toName, reason, staffId, now);
			caseFile.end(Closing.as(ClosedAs.TRANSFERRED, now));
			return (fact) -> fact.is("to", toName).is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.Transferred(ended));
	}

	private void keep(CaseFile caseFile, @Nullable Long toAgencyId, String toName, String reason, long staffId,
			Instant now) {
		this.jdbc.sql("""
				insert into transfer (case_id, agency_id, to_agency_id, to_name, reason, transferred_by, transferred_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(caseFile.id(), caseFile.agencyId(), toAgencyId, toName, reason, staffId, Timestamp.from(now))
			.update();
	}

	/** Where a case went, oldest first. */
	@Transactional(readOnly = true)
	public List<Transfer> of(CaseFile caseFile) {
		return this.jdbc.sql("""
				select agency_id, to_agency_id, to_name, reason, transferred_by, transferred_at from transfer
				where case_id = ? order by transferred_at""")
			.param(caseFile.id())
			.query((row, number) -> new Transfer(row.getLong(1), row.getObject(2, Long.class), row.getString(3),
					row.getString(4), row.getLong(5), row.getTimestamp(6).toInstant()))
			.list();
	}

	/**
	 * One transfer.
	 *
	 * @param fromAgencyId who sent it on
	 * @param toAgencyId who has it, null for an agency outside this installation
	 * @param toName the competent agency's name
	 * @param reason why it is competent
	 * @param by the official who decided
	 * @param at when
	 */
	public record Transfer(long fromAgencyId, @Nullable Long toAgencyId, String toName, String reason, long by,
			Instant at) {
	}

}
