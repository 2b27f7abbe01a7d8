package vn.langnghe.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

	private static final List<Long> AGENCIES = LongStream.rangeClosed(1, 20).boxed().toList();

	@Test
	void pagesTogetherAreTheWholeListOnce() {
		List<Place> all = new ArrayList<>();
		for (Place after = Place.BEGINNING; after != null;) {
			List<Place> page = page(after);
			all.addAll(page);
			after = page.isEmpty() ? null : Place.of(page.get(page.size() - 1).code());
		}
		assertThat(all).containsExactlyElementsOf(AGENCIES.stream().flatMap(PlaceTest::cases).toList());
	}

	@Test
	void aPageThatIsFullAsksNoOtherAgency() {
		List<Long> asked = new ArrayList<>();
		Place.BEGINNING.read(AGENCIES, 3, (agencies, most) -> {
			asked.addAll(List.of(agencies));
			return Stream.of(agencies).flatMap(PlaceTest::cases).limit(most).toList();
		});
		assertThat(asked).containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void whatIsNoPlaceIsTheBeginning() {
		assertThat(Stream.of("", "7", "a-b", "7-").map(Place::of)).containsOnly(Place.BEGINNING);
	}

	private static List<Place> page(Place after) {
		return after.read(AGENCIES, 7,
				(agencies, most) -> Stream.of(agencies)
					.flatMap(PlaceTest::cases)
					.filter((one) -> one.agencyId() > after.agencyId() || one.caseId() > after.caseId())
					.limit(most)
					.toList());
	}

	/** Every third agency has none, the others as many as their number says. */
	private static Stream<Place> cases(long agency) {
		return LongStream.rangeClosed(1, (agency % 3 == 0) ? 0 : agency).mapToObj((one) -> new Place(agency, one));
	}

}
