package vn.langnghe.metrics;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/** The warnings that nobody has answered yet, for those who must. */
@Service
@Transactional(readOnly = true)
public class OpenWarnings {

	/**
	 * A chairperson answers, or who stands in; nobody whom one of the cases is about,
	 * when no other chairperson is left that of the superior agency, who may as well once
	 * nobody has answered for long.
	 */
	private static final String MAY_ANSWER = """
			w.answered_at is null and exists (
			  select 1 from (select agency_id, staff_id as principal from hat where staff_id = :me and role = 'CHAIRPERSON'
			    union select agency_id, principal_id from standing_in(:me, :today)
			      where role = 'CHAIRPERSON' and not delegated) chair
			  join agency a on a.id = w.agency_id
			  where not exists (select 1 from warning_case b join case_file c on c.id = b.case_id
			      where b.warning_id = w.id and c.subjects && array[:me::bigint, chair.principal])
			    and (chair.agency_id = a.id or chair.agency_id = a.superior_id and (w.climbed_at is not null or not exists (
			      select 1 from hat h where h.agency_id = a.id and h.role = 'CHAIRPERSON' and not exists (
			        select 1 from warning_case b join case_file c on c.id = b.case_id
			        where b.warning_id = w.id and c.subjects @> array[h.staff_id])))))""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenWarnings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The open warnings that wait for a person's answer, the first due first. */
	public List<Warning> toAnswer(SignedIn chairperson) {
		return this.jdbc
			.sql(Warnings.WARNING + "where " + MAY_ANSWER + " order by w.answer_by, w.chance, w.id limit :most")
			.param("me", chairperson.staffId())
			.param("today", VietnamTime.today(this.clock))
			.param("most", Warnings.MOST)
			.query(Warning.class)
			.list();
	}

	/** Whether a warning waits for this person's answer. */
	public boolean waitsFor(SignedIn chairperson, long id) {
		return toAnswer(chairperson).stream().anyMatch((one) -> one.id() == id);
	}

}
