package vn.langnghe.organisation.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;

/**
 * A person as the lists of an agency show it.
 *
 * @param department the department's name, or null
 * @param hats message keys of the roles worn at the agency
 */
record StaffView(long id, String username, String displayName, String position, @Nullable String department,
		boolean enabled, List<String> hats) {

	static StaffView of(Staff staff, long agencyId, Map<Long, String> departments) {
		Long department = staff.departmentId();
		return new StaffView(staff.id(), staff.username(), staff.displayName(), staff.position(),
				(department != null) ? departments.get(department) : null, staff.enabled(),
				staff.hats()
					.stream()
					.filter((hat) -> hat.agencyId() == agencyId)
					.map(Hat::role)
					.sorted()
					.map(Role::messageKey)
					.toList());
	}

}
