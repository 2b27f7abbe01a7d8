package vn.langnghe.casework;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.Wording;

/**
 * Recognises officials whom feedback names, so that none of them is offered it even
 * before a person has read it. Leans to the safe side: a wrongly kept-out official costs
 * a colleague a minute, and whoever classifies puts it right.
 */
@Component
class NamedOfficials {

	private final LoadingCache<Long, List<Official>> officials;

	NamedOfficials(StaffMembers staffMembers) {
		this.officials = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofSeconds(30))
			.maximumSize(5_000)
			.build((agencyId) -> staffMembers.findByAgencyIdOrderByDisplayName(agencyId)
				.stream()
				.map(Official::of)
				.toList());
	}

	/**
	 * @param agencyId whose officials
	 * @param about what the citizen wrote beside "which official"; a given name suffices
	 * @param narrative the whole text; only a full name counts
	 * @return the accounts of those named
	 */
	Set<Long> in(long agencyId, @Nullable String about, String narrative) {
		Wording named = Wording.of(about);
		Wording told = Wording.of(narrative);
		return this.officials.get(agencyId)
			.stream()
			.filter((official) -> named.says(official.givenName()) || told.says(official.fullName()))
			.map(Official::staffId)
			.collect(Collectors.toSet());
	}

	/** Those named already and those of the agency that has the case now. */
	Set<Long> alsoIn(CaseFile caseFile, String narrative) {
		Set<Long> named = new HashSet<>(caseFile.subjects());
		named.addAll(in(caseFile.agencyId(), caseFile.received().about(), narrative));
		return named;
	}

	private record Official(long staffId, String fullName, String givenName) {

		static Official of(Staff staff) {
			String fullName = Texts.nfc(staff.displayName()).toLowerCase(Locale.ROOT);
			return new Official(staff.id(), fullName, fullName.substring(fullName.lastIndexOf(' ') + 1));
		}

	}

}
