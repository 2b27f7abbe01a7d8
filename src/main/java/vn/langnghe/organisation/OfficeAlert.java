package vn.langnghe.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Something that an official has to know and that is of no single case; heard by whoever
 * tells people.
 *
 * @param agencyId where it is
 * @param staffId the person told; whoever stands in for that person is told too
 * @param kind what it is: {@code warning_raised}, {@code warning_reminded},
 * {@code warning_climbed}, {@code report_ready} or {@code assigned_many}
 * @param counts what its words count, else empty
 * @param notTo who must not hear of it, in whosever place
 * @param occasion equal for what is told once
 */
public record OfficeAlert(long agencyId, long staffId, String kind, List<Integer> counts, Set<Long> notTo,
		String occasion) {

	/** One that counts nothing and may be heard by whoever stands in. */
	public OfficeAlert(long agencyId, long staffId, String kind, String occasion) {
		this(agencyId, staffId, kind, List.of(), Set.of(), occasion);
	}

	/** The same, not to be heard by some. */
	public OfficeAlert butNotTo(Collection<Long> others) {
		return new OfficeAlert(this.agencyId, this.staffId, this.kind, this.counts, Set.copyOf(others), this.occasion);
	}

}
