package vn.langnghe.workflow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;

/** Who could handle a case, with the load each one has. */
@Service
@Transactional(readOnly = true)
public class HandlerChoice {

	private final Pools pools;

	private final JdbcClient jdbc;

	HandlerChoice(Pools pools, JdbcClient jdbc) {
		this.pools = pools;
		this.jdbc = jdbc;
	}

	/**
	 * Handlers the case is not about, the least loaded first; without the present one.
	 */
	public List<Candidate> of(CaseFile caseFile) {
		return this.pools.eligible(caseFile.agencyId(), Role.HANDLER, caseFile.subjects())
			.stream()
			.filter((staff) -> caseFile.handlerId() == null || caseFile.handlerId() != staff.id())
			.map((staff) -> new Candidate(staff.id(), staff.displayName(), staff.position(), staff.departmentId(),
					load(staff)))
			.sorted((one, other) -> Integer.compare(one.load(), other.load()))
			.toList();
	}

	private int load(Staff staff) {
		return this.jdbc.sql("select count(*) from work_item where assignee_id = ? and status = 'OPEN'")
			.param(staff.id())
			.query(Integer.class)
			.single();
	}

	/**
	 * One possible handler.
	 *
	 * @param id the account
	 * @param name the name shown
	 * @param position the post
	 * @param departmentId where the person works, if in a department
	 * @param load open work in hand
	 */
	public record Candidate(long id, String name, String position, @Nullable Long departmentId, int load) {
	}

}
