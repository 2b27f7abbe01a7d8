package vn.langnghe.metrics;

import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.OfficeAlert;

/**
 * Has those told who must answer a warning: the chairpersons of its agency, and where a
 * case is about each of them those of the superior agency. Whom a case is about hears
 * nothing.
 */
@Component
class WarningTelling {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	WarningTelling(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** A warning was raised. */
	void raised(long id) {
		tell(id, answering(id), "warning_raised", "");
	}

	/**
	 * Nobody has answered it.
	 * @param turn how often that was said, this time included
	 */
	void reminded(long id, int turn) {
		tell(id, answering(id), "warning_reminded", ":" + turn);
	}

	/** The superior agency has it too. */
	void climbed(long id) {
		List<Head> told = answering(id);
		tell(id, heads(id).stream().filter((head) -> head.above() && !told.contains(head)).toList(), "warning_climbed",
				"");
	}

	private List<Head> answering(long id) {
		List<Head> all = heads(id);
		List<Head> own = all.stream().filter((head) -> !head.above()).toList();
		return own.isEmpty() ? all : own;
	}

	private List<Head> heads(long id) {
		Set<Long> subjects = subjects(id);
		return this.jdbc.sql("""
				select h.staff_id, bool_and(h.agency_id <> a.id) as above, a.id as agency_id
				from early_warning w join agency a on a.id = w.agency_id
				join hat h on h.role = 'CHAIRPERSON' and h.agency_id in (a.id, a.superior_id)
				join staff s on s.id = h.staff_id and s.disabled_at is null
				where w.id = ? group by h.staff_id, a.id order by h.staff_id""")
			.param(id)
			.query(Head.class)
			.list()
			.stream()
			.filter((head) -> !subjects.contains(head.staffId()))
			.toList();
	}

	private Set<Long> subjects(long id) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct unnest(c.subjects) from warning_case b join case_file c on c.id = b.case_id
				where b.warning_id = ?""").param(id).query(Long.class).list());
	}

	private void tell(long id, List<Head> heads, String what, String turn) {
		Set<Long> subjects = subjects(id);
		heads.forEach((head) -> this.events
			.publishEvent(new OfficeAlert(head.agencyId(), head.staffId(), what, id + turn).butNotTo(subjects)));
	}

	/**
	 * Who may have to answer.
	 *
	 * @param staffId the person
	 * @param above whether the person is head of the superior agency only
	 * @param agencyId the agency that is warned
	 */
	private record Head(long staffId, boolean above, long agencyId) {
	}

}
