package vn.langnghe.metrics;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the histories of many cases in one round trip. */
@Component
class CaseHistories {

	private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

	private static final String HISTORY = """
			select json_build_object('caseId', c.id, 'agencyId', c.agency_id, 'caseNumber', c.number,
			  'channel', c.channel, 'nature', c.nature, 'kind', c.kind, 'subtype', c.subtype,
			  'procedureId', c.procedure_id, 'handlerId', c.handler_id, 'dossierNumber', c.dossier_number,
			  'sentAt', c.received_at, 'closedAt', c.closed_at, 'closedAs', c.closed_as,
			  'again', exists (select 1 from feedback_again f where f.again_id = c.id),
			  'events', coalesce((select json_agg(json_build_object('action', substr(e.action, 6), 'at', e.at,
			      'after', e.after::json) order by e.seq) from audit_entry e where e.chain = 'case:' || c.number
			      and e.action in ('case.accepted', 'case.refused', 'case.transferred', 'case.replied', 'case.rated',
			      'case.fed-back-again', 'case.extended', 'case.reopened', 'case.step-breached',
			      'case.promise-broken', 'case.reported', 'case.draft-returned', 'case.imported')), '[]'),
			  'waits', coalesce((select json_agg(json_build_object('askedAt', s.asked_at,
			      'answeredAt', s.answered_at, 'clock', s.clock) order by s.asked_at) from supplement s
			      where s.case_id = c.id), '[]'),
			  'publications', coalesce((select json_agg(json_build_object('begunAt', p.begun_at,
			      'decidedAt', p.decided_at) order by p.round) from publication p where p.case_id = c.id), '[]'),
			  'findings', coalesce((select json_agg(json_build_object('substantiation', r.substantiation,
			      'timely', r.timely, 'correct', r.correct, 'rootCause', r.root_cause,
			      'reformArea', r.reform_area) order by r.id) from reply r
			      where r.case_id = c.id and r.approved_at is not null), '[]'),
			  'steps', coalesce((select json_agg(json_build_object('workItemId', w.id, 'agencyId', w.agency_id,
			      'step', w.step, 'holderId', w.done_by, 'beganAt', w.created_at, 'endedAt', w.done_at,
			      'dueAt', w.due_at, 'outcome', w.outcome) order by w.id) from work_item w where w.case_id = c.id
			      and w.status = 'DONE' and w.about_step is null and w.action_id is null), '[]'))
			from case_file c where""";

	private final JdbcClient jdbc;

	CaseHistories(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the cases with these numbers. */
	List<CaseHistory> of(Collection<String> numbers) {
		return this.jdbc.sql(HISTORY + " c.number = any(?)")
			.param(numbers.toArray(String[]::new))
			.query((row, number) -> read(row.getString(1)))
			.list();
	}

	/** Of the next cases after one, by their ids. */
	List<CaseHistory> after(long caseId, int most) {
		return this.jdbc.sql(HISTORY + " c.id > ? order by c.id limit ?")
			.params(caseId, most)
			.query((row, number) -> read(row.getString(1)))
			.list();
	}

	private static CaseHistory read(String json) {
		try {
			return JSON.readValue(json, CaseHistory.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("what the query wrote can be read", ex);
		}
	}

}
