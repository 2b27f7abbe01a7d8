package vn.langnghe.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.VietnamTime;

/** Who could handle a case, with the load each one has. */
@Service
@Transactional(readOnly = true)
public class HandlerChoice {

	private final Pools pools;

	private final JdbcClient jdbc;

	private final Clock clock;

	HandlerChoice(Pools pools, JdbcClient jdbc, Clock clock) {
		this.pools = pools;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Handlers the case is not about, the least loaded first; without the present one.
	 */
	public List<Candidate> of(CaseFile caseFile) {
		return this.pools.eligible(caseFile.agencyId(), Role.HANDLER, caseFile.subjects())
			.stream()
			.filter((staff) -> !caseFile.accountable().is(staff.id()))
			.map((staff) -> candidate(staff, caseFile.agencyId()))
			.sorted(Comparator.comparingInt(Candidate::load))
			.toList();
	}

	/** All handlers of some agencies, each once, the least loaded first. */
	List<Candidate> at(Set<Long> agencies) {
		Map<Long, Candidate> found = new HashMap<>();
		for (long agency : agencies) {
			for (Staff staff : this.pools.eligible(agency, Role.HANDLER, Set.of())) {
				found.computeIfAbsent(staff.id(), (id) -> candidate(staff, agency));
			}
		}
		return found.values()
			.stream()
			.sorted(Comparator.comparingInt(Candidate::load).thenComparing(Candidate::name))
			.toList();
	}

	private Candidate candidate(Staff staff, long agencyId) {
		return new Candidate(staff.id(), staff.displayName(), staff.position(), staff.departmentId(), load(staff),
				substitute(staff, agencyId));
	}

	private @Nullable String substitute(Staff staff, long agencyId) {
		return this.jdbc
			.sql("""
					select p.display_name from substitution s join staff p on p.id = s.substitute_id
					where s.absent_id = :staff and s.agency_id = :agency and s.kind = 'ABSENCE' and 'HANDLER' = any (s.roles)
					  and s.ended_at is null and :today between s.from_day and s.until_day""")
			.param("staff", staff.id())
			.param("agency", agencyId)
			.param("today", VietnamTime.today(this.clock))
			.query(String.class)
			.optional()
			.orElse(null);
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
	 * @param substitute who stands in while this person is away today, or null
	 */
	public record Candidate(long id, String name, String position, @Nullable Long departmentId, int load,
			@Nullable String substitute) {
	}

}
