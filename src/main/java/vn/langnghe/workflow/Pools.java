package vn.langnghe.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;

/**
 * Finds those to whom work goes. When everybody who wears the wanted hat is barred, the
 * work climbs: every path ends at a named person.
 */
@Component
class Pools {

	/** What the process file calls the chairperson of the superior agency. */
	static final String SUPERIOR_CHAIRPERSON = "SUPERIOR_CHAIRPERSON";

	/**
	 * What the approval table calls the chairperson with those who sign by delegation.
	 */
	static final String WITH_DELEGATES = "CHAIRPERSON_OR_DELEGATE";

	private static final List<String> CLIMB = List.of("HANDLER", "RECEPTIONIST", "COORDINATOR", "CHAIRPERSON",
			SUPERIOR_CHAIRPERSON);

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final JdbcClient jdbc;

	Pools(Agencies agencies, StaffMembers staffMembers, JdbcClient jdbc) {
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.jdbc = jdbc;
	}

	/**
	 * @param caseFile the case
	 * @param wanted the hat as the process file names it
	 * @param barred who must not be offered the work
	 * @return the first pool, climbing from the wanted hat, in which somebody is left
	 * @throws IllegalStateException when nobody is left anywhere: the caller's change is
	 * refused as a whole
	 */
	Pool find(CaseFile caseFile, String wanted, Set<Long> barred) {
		return seek(caseFile, wanted, barred)
			.orElseThrow(() -> new IllegalStateException("nobody is left for " + wanted + " at " + caseFile.number()));
	}

	private Optional<Pool> seek(CaseFile caseFile, String wanted, Set<Long> barred) {
		String hat = WITH_DELEGATES.equals(wanted) ? Role.CHAIRPERSON.name() : wanted;
		int rung = CLIMB.indexOf(hat);
		// What is wanted but stands on no rung climbs from the coordinator on.
		return Stream
			.concat(Stream.of(hat), CLIMB.stream().skip((rung < 0) ? CLIMB.indexOf(Role.COORDINATOR.name()) : rung + 1))
			.flatMap((one) -> pool(caseFile.agencyId(), one, barred).stream())
			.findFirst();
	}

	/**
	 * All others to whom a piece of work can go when its holder is gone, climbing too.
	 */
	Optional<Pool> again(CaseFile caseFile, WorkItem item) {
		boolean upward = item.agencyId() != caseFile.agencyId();
		return seek(caseFile, upward ? SUPERIOR_CHAIRPERSON : item.role().name(), item.barred());
	}

	private Optional<Pool> pool(long agencyId, String hat, Set<Long> barred) {
		boolean upward = SUPERIOR_CHAIRPERSON.equals(hat);
		Role role = upward ? Role.CHAIRPERSON : Role.valueOf(hat);
		long holder = agencyId;
		if (upward) {
			Long superior = superior(agencyId);
			// At the top there is no superior; the head's own colleagues are all there
			// is.
			holder = (superior != null) ? superior : agencyId;
		}
		return anybody(holder, role, barred) ? Optional.of(new Pool(holder, role, null, barred)) : Optional.empty();
	}

	/** Asked for each new piece of work, so without loading anybody. */
	private boolean anybody(long agencyId, Role role, Set<Long> barred) {
		return this.jdbc.sql("""
				select exists (select 1 from hat h join staff s on s.id = h.staff_id
				where h.agency_id = ? and h.role = ? and s.disabled_at is null and not (s.id = any (?)))""")
			.params(agencyId, role.name(), barred.toArray(Long[]::new))
			.query(Boolean.class)
			.single();
	}

	/** Enabled holders of a hat who are not barred. */
	List<Staff> eligible(long agencyId, Role role, Set<Long> barred) {
		return this.staffMembers.holders(agencyId, role)
			.stream()
			.filter((staff) -> !barred.contains(staff.id()))
			.toList();
	}

	@Nullable Long superior(long agencyId) {
		return this.agencies.findById(agencyId).map(Agency::superiorId).orElse(null);
	}

	/** One person who is known to be right: the handler named by the coordinator. */
	Pool just(CaseFile caseFile, Role role, long staffId, Set<Long> barred) {
		Staff staff = this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
		if (barred.contains(staffId) || !staff.enabled() || !belongs(staff, caseFile.agencyId())) {
			return find(caseFile, Role.COORDINATOR.name(), barred);
		}
		return new Pool(caseFile.agencyId(), role, staffId, barred);
	}

	private static boolean belongs(Staff staff, long agencyId) {
		return staff.agencyId() == agencyId || staff.hats().stream().anyMatch((hat) -> hat.agencyId() == agencyId);
	}

}
