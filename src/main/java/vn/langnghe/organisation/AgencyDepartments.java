package vn.langnghe.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;

/**
 * How an agency arranges its departments and who belongs to which; every change is
 * audited. The agency named with each act is the one whose departments may be touched.
 */
@Service
@Transactional
public class AgencyDepartments {

	private static final int LONGEST_NAME = 150;

	private final Departments departments;

	private final StaffMembers staffMembers;

	private final DepartmentUse use;

	private final AuditTrail audit;

	private final Clock clock;

	AgencyDepartments(Departments departments, StaffMembers staffMembers, DepartmentUse use, AuditTrail audit,
			Clock clock) {
		this.departments = departments;
		this.staffMembers = staffMembers;
		this.use = use;
		this.audit = audit;
		this.clock = clock;
	}

	/** All departments, the closed ones too, in the agency's order. */
	@Transactional(readOnly = true)
	public List<Department> of(long agencyId) {
		return this.departments.findByAgencyIdOrderByPlaceAscIdAsc(agencyId);
	}

	/**
	 * @throws NotFound when there is none, or it is another agency's
	 */
	@Transactional(readOnly = true)
	public Department of(long agencyId, long id) {
		return this.departments.findById(id)
			.filter((department) -> department.agencyId() == agencyId)
			.orElseThrow(NotFound::new);
	}

	/** The people of a department who can log in. */
	@Transactional(readOnly = true)
	public List<Staff> members(Department department) {
		return this.staffMembers.findByAgencyIdOrderByDisplayName(department.agencyId())
			.stream()
			.filter((staff) -> staff.enabled() && Objects.equals(staff.departmentId(), department.id()))
			.toList();
	}

	/** The keys of those to which cases are proposed, by a table that names them. */
	@Transactional(readOnly = true)
	public Set<Long> proposed(long agencyId) {
		Predicate<String> proposed = this.use.proposed(agencyId);
		return of(agencyId).stream()
			.filter((department) -> proposed.test(department.name()))
			.map(Department::id)
			.collect(Collectors.toSet());
	}

	/**
	 * A new department, the last in order.
	 * @throws Invalid when the name is missing, too long or taken
	 */
	public Department add(long agencyId, String name, Actor by) {
		List<Department> all = of(agencyId);
		String plain = named(all, name, null);
		int last = all.stream().mapToInt(Department::place).max().orElse(0);
		Department added = this.departments.save(new Department(agencyId, plain, last + 1));
		this.audit.record(AuditFact.ofAgency(agencyId, "department.added", by).is("department", plain));
		return added;
	}

	/**
	 * @return whether cases were proposed to it by its old name and are not any more
	 * @throws Invalid when the name is missing, too long or taken
	 */
	public boolean rename(long agencyId, long id, String name, Actor by) {
		Department department = of(agencyId, id);
		String before = department.name();
		String plain = named(of(agencyId), name, id);
		department.rename(plain);
		this.audit.record(AuditFact.ofAgency(agencyId, "department.renamed", by)
			.was("department", before)
			.is("department", plain));
		Predicate<String> proposed = this.use.proposed(agencyId);
		return proposed.test(before) && !proposed.test(plain);
	}

	/**
	 * Closes a department in which nobody is left.
	 * @throws NotAllowedNow when people belong to it or work lies in it, with what to do
	 */
	public void close(long agencyId, long id, Actor by) {
		Department department = of(agencyId, id);
		int members = members(department).size();
		if (members > 0) {
			throw new NotAllowedNow("organisation.department.error.members", members);
		}
		int work = this.use.openWork(id);
		if (work > 0) {
			throw new NotAllowedNow("organisation.department.error.work", work);
		}
		department.close(this.clock.instant());
		this.audit.record(AuditFact.ofAgency(agencyId, "department.closed", by).was("department", department.name()));
	}

	public void reopen(long agencyId, long id, Actor by) {
		Department department = of(agencyId, id);
		department.reopen();
		this.audit.record(AuditFact.ofAgency(agencyId, "department.reopened", by).is("department", department.name()));
	}

	/** One place up or down among those that are open; nothing at the ends. */
	public void move(long agencyId, long id, boolean up) {
		List<Department> open = new ArrayList<>(this.departments.open(agencyId));
		int from = open.indexOf(of(agencyId, id));
		int to = from + (up ? -1 : 1);
		if (from >= 0 && to >= 0 && to < open.size()) {
			Collections.swap(open, from, to);
			for (int place = 0; place < open.size(); place++) {
				open.get(place).stand(place + 1);
			}
		}
	}

	/**
	 * Makes a person belong to another department, or to none as the leaders do. The work
	 * in the person's hands goes along.
	 * @throws Invalid when the department is closed or another agency's
	 */
	public void place(long agencyId, long staffId, @Nullable Long departmentId, Actor by) {
		Staff staff = this.staffMembers.findById(staffId)
			.filter((one) -> one.agencyId() == agencyId)
			.orElseThrow(NotFound::new);
		if (departmentId != null && this.departments.findById(departmentId)
			.filter((one) -> one.agencyId() == agencyId && one.open())
			.isEmpty()) {
			throw new Invalid("departmentId", "organisation.account.department");
		}
		String before = name(staff.departmentId());
		staff.belongTo(departmentId);
		this.audit.record(AuditFact.ofStaff(staff.username(), "account.department", by, agencyId)
			.was("department", before)
			.is("department", name(departmentId)));
	}

	private @Nullable String name(@Nullable Long departmentId) {
		return (departmentId != null) ? this.departments.findById(departmentId).map(Department::name).orElse(null)
				: null;
	}

	private static String named(List<Department> all, String typed, @Nullable Long self) {
		String name = Texts.nfc(typed).strip().replaceAll("\\s+", " ");
		if (name.isEmpty() || name.length() > LONGEST_NAME) {
			throw new Invalid("name", "organisation.department.error.name", LONGEST_NAME);
		}
		all.stream()
			.filter((one) -> !Objects.equals(one.id(), self) && Texts.fold(one.name()).equals(Texts.fold(name)))
			.findFirst()
			.ifPresent((same) -> {
				throw new Invalid("name", same.open() ? "organisation.department.error.taken"
						: "organisation.department.error.taken-closed");
			});
		return name;
	}

}
