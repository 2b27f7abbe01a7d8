package vn.langnghe.organisation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.StaffDirectory;
import vn.langnghe.platform.VietnamTime;

/** Reads a person's roles for security with one small query per request, and names. */
@Component
class SignedInStaff implements StaffDirectory {

	private final JdbcClient jdbc;

	private final Clock clock;

	SignedInStaff(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Set<String>> rolesNow(long staffId) {
		Set<String> roles = this.jdbc.sql("""
				select coalesce(h.role, '') from staff s left join hat h on h.staff_id = s.id
				where s.id = :me and s.disabled_at is null
				union
				select i.role from staff s cross join standing_in(:me, :today) i
				where s.id = :me and s.disabled_at is null and not i.delegated""")
			.param("me", staffId)
			.param("today", VietnamTime.today(this.clock))
			.query(String.class)
			.set();
		return roles.isEmpty() ? Optional.empty()
				: Optional.of(roles.stream().filter((role) -> !role.isEmpty()).collect(Collectors.toSet()));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> namesOf(Set<Long> staffIds) {
		Map<Long, String> names = new HashMap<>();
		this.jdbc.sql("select id, display_name from staff where id = any(?)")
			.param(staffIds.toArray(Long[]::new))
			.query((row) -> {
				names.put(row.getLong(1), row.getString(2));
			});
		return names;
	}

}
