package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** How much feedback there is, measured by how many dossiers the office handles. */
@Service
public class PerThousandDossiers {

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

	private final DossierCounts dossiers;

	PerThousandDossiers(DossierCounts dossiers) {
		this.dossiers = dossiers;
	}

	/**
	 * Cases per 1,000 dossiers, with two decimals.
	 * @param received the cases received in the period
	 * @return empty when the dossiers of the period are not all known, or there is none
	 */
	public Optional<BigDecimal> of(Scope scope, Period period, long received) {
		return this.dossiers.of(scope, period, 0)
			.map(Figures766.Dossiers::all)
			.filter((all) -> all > 0)
			.map((all) -> THOUSAND.multiply(BigDecimal.valueOf(received))
				.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
	}

}
