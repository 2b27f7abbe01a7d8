package vn.langnghe.metrics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Csv;

/**
 * The numbers of the law that the figures are made with, as they held on a day: working
 * days, per cent and points, from {@code seed/figure-limits.csv}.
 */
@Component
class FigureLimits {

	private final List<Limit> limits = Csv.read("seed/figure-limits.csv")
		.stream()
		.map((row) -> new Limit(row.get("name"), Integer.parseInt(row.get("value")), LocalDate.parse(row.get("since")),
				row.get("basis")))
		.toList();

	/**
	 * The number that held on a day; before the first one the first one.
	 */
	int of(String name, LocalDate day) {
		return limit(name, day).value();
	}

	/** Whether the number was read in the law and not only told. */
	boolean isVerified(String name, LocalDate day) {
		return !"unverified".equals(limit(name, day).basis());
	}

	private Limit limit(String name, LocalDate day) {
		List<Limit> named = this.limits.stream()
			.filter((limit) -> limit.name().equals(name))
			.sorted(Comparator.comparing(Limit::since))
			.toList();
		return named.stream()
			.filter((limit) -> !limit.since().isAfter(day))
			.reduce((earlier, later) -> later)
			.orElseGet(() -> named.get(0));
	}

	private record Limit(String name, int value, LocalDate since, String basis) {
	}

}
