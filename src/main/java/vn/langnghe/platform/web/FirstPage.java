package vn.langnghe.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The page where somebody's work is, by the hats worn now: a login leads there, and so
 * does the office's name above every page.
 */
final class FirstPage {

	private static final String INBOX = "/inbox";

	/** The hats to which the way of a case gives work. */
	private static final Set<String> WITH_CASES = Set.of("ROLE_RECEPTIONIST", "ROLE_COORDINATOR", "ROLE_HANDLER",
			"ROLE_CHAIRPERSON");

	/** The work of the others; the first that fits. */
	private static final List<Map.Entry<String, String>> WITHOUT_CASES = List.of(Map.entry("ROLE_ADMIN", "/admin"),
			Map.entry("ROLE_INSPECTOR", "/audit"));

	private FirstPage() {
	}

	static String of(Authentication person) {
		Set<String> hats = AuthorityUtils.authorityListToSet(person.getAuthorities());
		if (hats.stream().anyMatch(WITH_CASES::contains)) {
			return INBOX;
		}
		return WITHOUT_CASES.stream()
			.filter((work) -> hats.contains(work.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(INBOX);
	}

}
