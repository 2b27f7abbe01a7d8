package vn.langnghe.organisation;

import org.springframework.test.util.ReflectionTestUtils;

/** Members of staff as they come from the database, for tests without one. */
public final class People {

	private People() {
	}

	/** Somebody with hats at the employing agency. */
	public static Staff staff(long id, long agencyId, String username, String name, Role... hats) {
		Staff staff = new Staff(new NewAccount(agencyId, null, username, name, "Chuyên viên", null), "hash");
		ReflectionTestUtils.setField(staff, "id", id);
		for (Role role : hats) {
			staff.putOn(role, agencyId);
		}
		return staff;
	}

}
