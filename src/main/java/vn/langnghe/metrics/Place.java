package vn.langnghe.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a list of cases goes on. It goes agency by agency, so that a page of it reads
 * only the cases of the few that fill it.
 *
 * @param agencyId the agency
 * @param caseId its case after which the list goes on, 0 for all
 */
public record Place(long agencyId, long caseId) {

	/** Before all. */
	public static final Place BEGINNING = new Place(0, 0);

	private static final String BETWEEN = "-";

	/** How many agencies are read first; then as many again, and so on. */
	private static final int FEW = 4;

	/** Reads one of an address; what is none is the beginning. */
	public static Place of(String code) {
		String[] both = code.split(BETWEEN, 2);
		try {
			return (both.length == 2) ? new Place(Long.parseLong(both[0]), Long.parseLong(both[1])) : BEGINNING;
		}
		catch (NumberFormatException ex) {
			return BEGINNING;
		}
	}

	/** As it stands in an address. */
	public String code() {
		return this.agencyId + BETWEEN + this.caseId;
	}

	/** Reads of some agencies after others until there are enough. */
	<T> List<T> read(List<Long> agencyIds, int most, Some<T> some) {
		List<Long> left = agencyIds.stream().filter((id) -> id >= this.agencyId).sorted().toList();
		List<T> found = new ArrayList<>();
		int from = 0;
		for (int to = FEW; from < left.size() && found.size() < most; to *= 2) {
			int end = Math.min(left.size(), to);
			found.addAll(some.of(left.subList(from, end).toArray(Long[]::new), most - found.size()));
			from = end;
		}
		return found;
	}

	/** What some agencies have. */
	interface Some<T> {

		List<T> of(Long[] agencyIds, int most);

	}

}
