package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The formulas of Decision 766/QD-TTg. */
class Figures766Test {

	@Test
	void whatHasNothingToDivideByHasNoRateAndNoPoints() {
		Figures766 none = new Figures766(List.of(), List.of(), null);

		for (Rate rate : List.of(none.onTime(), none.handling(), none.dossiers(), none.shareOfNature("PRAISE"))) {
			assertThat(rate.percent()).isNull();
			assertThat(rate.points(6, 90)).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "2, 3, 66.67, 4.44", "9, 10, 90.00, 6.00", "89, 100, 89.00, 5.93", "899999, 1000000, 90.00, 6.00",
			"0, 7, 0.00, 0.00", "-1, 10, -10.00, 0.00", "1, 1, 100.00, 6.00" })
	void fromTheFullRateOnAllPointsAreGivenElseInProportionRoundedOnce(long numerator, long denominator,
			BigDecimal percent, BigDecimal points) {
		Rate rate = new Rate(numerator, denominator);

		assertThat(rate.percent()).isEqualTo(percent);
		assertThat(rate.points(6, 90)).isEqualTo(points);
	}

	@Test
	void eachUnhappyCaseIsTakenAwayOnceWhateverItsReasons() {
		Figures766 figures = new Figures766(
				List.of(received(true, false, false, 5), received(false, true, true, 2), received(true, false, true, 1),
						new Judged(Part.OPEN, true, true, true, false, false, false, null, null, 4),
						new Judged(Part.OPEN, true, true, false, true, false, false, null, null, 8)),
				List.of(), null);

		assertThat(figures.handling()).isEqualTo(new Rate(5, 8));
		assertThat(figures.onTime()).isEqualTo(new Rate(18, 20));
	}

	@Test
	void aDossierThatIsLateAndOneWithFeedbackAreTakenAway() {
		assertThat(new Figures766(List.of(), List.of(), new Figures766.Dossiers(300, 10, 2)).dossiers().percent())
			.isEqualTo(new BigDecimal("96.00"));
	}

	@Test
	void aShareIsOfWhatWasReceivedNotOfWhatWasOnlyInHand() {
		Figures766 figures = new Figures766(
				List.of(new Judged(Part.OPEN, true, true, true, true, false, false, "PRAISE", "OTHER", 1),
						new Judged(Part.OPEN, true, true, true, true, false, false, null, "DELAY", 3),
						new Judged(Part.OPEN, true, true, false, true, false, false, "PRAISE", "OTHER", 9)),
				List.of(), null);

		assertThat(figures.shareOfNature("PRAISE")).isEqualTo(new Rate(1, 4));
		assertThat(figures.shareOfNature(null)).isEqualTo(new Rate(3, 4));
		assertThat(figures.shareOfKind("DELAY").percent()).isEqualTo(new BigDecimal("75.00"));
	}

	private static Judged received(boolean onTime, boolean dissatisfied, boolean again, long cases) {
		return new Judged(Part.PUBLISHED, onTime, onTime, true, true, dissatisfied, again, null, null, cases);
	}

}
