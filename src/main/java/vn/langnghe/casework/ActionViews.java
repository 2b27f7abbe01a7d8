package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.RootCause;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DeadlineView;

/**
 * Corrective actions as lists and pages show them: never a word of the citizen, and
 * nothing of a case to whomever it is about.
 */
@Service
@Transactional(readOnly = true)
public class ActionViews {

	/** What one page lists; more has to be narrowed. */
	public static final int LISTED = 200;

	private static final String ROWS = """
			select a.number, a.state, a.what, a.root_cause, a.agency_id, a.due_at, a.evidence, a.check_note,
			  a.decision_note, c.number as case_number, s.display_name as owner, p.code || ' – ' || p.name as procedure
			from corrective_action a join case_file c on c.id = a.case_id join staff s on s.id = a.owner_id
			left join administrative_procedure p on p.id = a.procedure_id
			where %s order by a.due_at, a.id limit :limit""";

	private static final String OF_AGENCY = """
			a.agency_id = :agency and not (c.subjects @> array[:me]::bigint[])
			and exists (select 1 from hat h where h.staff_id = :me and h.agency_id = a.agency_id
			  and h.role in ('MANAGER', 'COORDINATOR', 'CHAIRPERSON'))
			and (:state::text is null or a.state = :state)
			and (not :overdue or a.state = 'TO_CARRY_OUT' and a.due_at < :now)""";

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final Clock clock;

	ActionViews(JdbcClient jdbc, Calendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The actions of an agency for somebody who follows them there, next day first.
	 * @param state one state, or null for all
	 * @param overdue only those whose owner is late
	 * @return up to {@link #LISTED} and one more when there are more
	 */
	public List<ActionView> ofAgency(long agencyId, long me, @Nullable ActionState state, boolean overdue) {
		return views(this.jdbc.sql(ROWS.formatted(OF_AGENCY))
			.param("agency", agencyId)
			.param("me", me)
			.param("state", (state != null) ? state.name() : null)
			.param("overdue", overdue)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("limit", LISTED + 1));
	}

	/** Those of a case that the reader has opened. */
	public List<ActionView> ofCase(CaseFile caseFile) {
		return views(
				this.jdbc.sql(ROWS.formatted("a.case_id = :id")).param("id", caseFile.id()).param("limit", LISTED));
	}

	/** One, for whom its work is offered to. */
	public ActionView of(CorrectiveAction action) {
		return views(this.jdbc.sql(ROWS.formatted("a.id = :id")).param("id", action.id()).param("limit", 1)).get(0);
	}

	/**
	 * How many cases since the measure was carried out were found to have the same cause
	 * in the same procedure; those about the reader are not counted.
	 */
	public int recurrences(CorrectiveAction action, long me) {
		Instant since = Objects.requireNonNull(action.carriedOutAt(), "not carried out yet");
		return this.jdbc.sql("""
				select count(distinct c.id) from reply r join case_file c on c.id = r.case_id
				where r.agency_id = :agency and r.root_cause = :cause and r.approved_at is not null
				  and c.procedure_id is not distinct from :procedure::bigint and c.received_at >= :since
				  and c.id <> :case and not (c.subjects @> array[:me]::bigint[])""")
			.param("agency", action.agencyId())
			.param("cause", action.rootCause().name())
			.param("procedure", action.procedureId())
			.param("since", Timestamp.from(since))
			.param("case", action.caseId())
			.param("me", me)
			.query(Integer.class)
			.single();
	}

	private List<ActionView> views(JdbcClient.StatementSpec rows) {
		return rows.query((row, index) -> {
			ActionState state = ActionState.valueOf(row.getString("state"));
			DeadlineView due = (state == ActionState.TO_CARRY_OUT)
					? DeadlineView.of(this.calendars.of(row.getLong("agency_id")),
							row.getTimestamp("due_at").toInstant(), this.clock.instant(), null)
					: null;
			return new ActionView(row.getString("number"), row.getString("case_number"), state, row.getString("what"),
					RootCause.valueOf(row.getString("root_cause")), row.getString("procedure"), row.getString("owner"),
					due, row.getString("evidence"), row.getString("check_note"), row.getString("decision_note"));
		}).list();
	}

	/**
	 * One action for its readers.
	 *
	 * @param number the action
	 * @param caseNumber the case whose finding named the cause
	 * @param state how far it is
	 * @param what is done
	 * @param rootCause against what
	 * @param procedure code and name, or null
	 * @param owner who is answerable, by name
	 * @param due the owner's last day, or null when it is not the owner's turn
	 * @param evidence what was done, or null
	 * @param checkNote what the check found, or null
	 * @param decisionNote what the head said to it, or null
	 */
	public record ActionView(String number, String caseNumber, ActionState state, String what, RootCause rootCause,
			@Nullable String procedure, String owner, @Nullable DeadlineView due, @Nullable String evidence,
			@Nullable String checkNote, @Nullable String decisionNote) {
	}

}
