package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;

/**
 * The sister agencies of an agency: those under the same superior. Of them only the
 * median is shown, so that nobody reads the figures of one.
 */
@Service
public class Sisters {

	/** Of fewer each could be guessed. */
	private static final int FEWEST = 3;

	private final Agencies agencies;

	private final Indicators indicators;

	Sisters(Agencies agencies, Indicators indicators) {
		this.agencies = agencies;
		this.indicators = indicators;
	}

	/** What the sister agencies have in a period, without the agency itself. */
	public Readings of(Agency agency, Period period, Narrowing narrowing) {
		Long superior = agency.superiorId();
		if (superior == null) {
			return new Readings(List.of());
		}
		List<Long> siblings = this.agencies.findAllByOrderById()
			.stream()
			.filter((one) -> superior.equals(one.superiorId()) && one.id() != agency.id())
			.map(Agency::id)
			.toList();
		return new Readings(List.copyOf(this.indicators.byAgency(siblings, period, narrowing).values()));
	}

	/**
	 * Side by side.
	 *
	 * @param each of every sister that has any case
	 */
	public record Readings(List<Reading> each) {

		/** The middle one of those that have the figure; empty when too few have it. */
		public Optional<BigDecimal> median(Function<Reading, @Nullable BigDecimal> figure) {
			List<BigDecimal> sorted = this.each.stream().map(figure).filter(Objects::nonNull).sorted().toList();
			int middle = sorted.size() / 2;
			if (sorted.size() < FEWEST) {
				return Optional.empty();
			}
			return Optional.of((sorted.size() % 2 == 1) ? sorted.get(middle)
					: sorted.get(middle - 1)
						.add(sorted.get(middle))
						.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP));
		}

	}

}
