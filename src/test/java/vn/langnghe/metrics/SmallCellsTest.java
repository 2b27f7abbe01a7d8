package vn.langnghe.metrics;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of numbers of cases may be told, and that nothing else can be worked out. */
class SmallCellsTest {

	private static final int LARGEST = 30;

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, BELOW_FIVE", "4, BELOW_FIVE", "5, 5", "38, 38" })
	void aNumberBetweenOneAndFourIsToldAsBelowFive(long count, String told) {
		assertThat(words(SmallCells.alone(count))).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "20 0 12 | 20 0 12", "21 1 1 1 0 12 | 21 BELOW_FIVE BELOW_FIVE BELOW_FIVE 0 WITHHELD",
					"21 3 2 0 12 | 21 BELOW_FIVE BELOW_FIVE 0 12", "30 3 9 | 30 BELOW_FIVE WITHHELD",
					"9 3 0 | WITHHELD BELOW_FIVE 0", "30 1 5 | WITHHELD BELOW_FIVE WITHHELD",
					"1 5 0 | WITHHELD WITHHELD WITHHELD", "4 4 | WITHHELD WITHHELD", "3 | WITHHELD" })
	void whatASmallPartCouldBeWorkedOutOfIsWithheldTheLastFirst(String counts, String told) {
		assertThat(words(SmallCells.parts(numbers(counts)))).isEqualTo(told);
	}

	/** Whoever knows the whole, the rule and what is told tries all there could be. */
	@Test
	void noSmallPartOfAnyThreeCanBeWorkedOut() {
		for (long whole = 5; whole <= LARGEST; whole++) {
			List<List<Long>> all = threeThatMake(whole);
			for (List<Long> real : all) {
				List<ShownCount> told = SmallCells.parts(real);
				List<List<Long>> like = all.stream().filter((one) -> fits(one, told)).toList();
				for (int i = 0; i < real.size(); i++) {
					if (real.get(i) > 0 && real.get(i) < 5) {
						int cell = i;
						assertThat(like.stream().map((one) -> one.get(cell)).distinct())
							.as("%s told as %s", real, words(told))
							.hasSizeGreaterThan(1);
					}
				}
			}
		}
	}

	private static List<List<Long>> threeThatMake(long whole) {
		List<List<Long>> all = new ArrayList<>();
		for (long a = 0; a <= whole; a++) {
			for (long b = 0; b <= whole - a; b++) {
				all.add(List.of(a, b, whole - a - b));
			}
		}
		return all;
	}

	/** Withheld are larger ones only, unless all are. */
	private static boolean fits(List<Long> counts, List<ShownCount> told) {
		boolean all = told.stream().allMatch((one) -> one.how() == ShownCount.How.WITHHELD);
		for (int i = 0; i < counts.size(); i++) {
			long count = counts.get(i);
			boolean fits = switch (told.get(i).how()) {
				case EXACT -> count == told.get(i).value();
				case BELOW_FIVE -> count > 0 && count < 5;
				case AT_LEAST -> count >= told.get(i).value();
				case WITHHELD -> all || count >= 5;
			};
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	@ParameterizedTest
	@CsvSource({ "26, 38, 26 EXACT 68.42", "0, 6, 0 EXACT 0.00", "6, 6, 6 EXACT 100.00",
			"2, 40, BELOW_FIVE AT_MOST 10.00", "38, 40, 36+ AT_LEAST 90.00", "3, 6, WITHHELD WITHHELD null",
			"5, 6, WITHHELD WITHHELD null", "5, 9, WITHHELD WITHHELD null", "6, 10, 6+ AT_LEAST 60.00",
			"5, 10, 5 EXACT 50.00", "0, 0, 0 NONE null", "1, 3, WITHHELD WITHHELD null", "288, 300, 288 EXACT 96.00",
			"-6, 20, -6 EXACT -30.00" })
	void neitherAPartNorTheRestOfItsWholeIsToldWhenItIsSmall(long count, long whole, String told) {
		ShownRate shown = SmallCells.part(count, SmallCells.alone(whole));

		assertThat(words(shown.part()) + " " + shown.how() + " " + shown.percent()).isEqualTo(told);
	}

	@Test
	void noSmallPartOrRestOfAWholeCanBeWorkedOut() {
		for (long whole = 5; whole < 40; whole++) {
			ShownCount of = SmallCells.alone(whole);
			for (long count = 0; count <= whole; count++) {
				ShownRate told = SmallCells.part(count, of);
				if (count > 0 && count < 5 || whole - count > 0 && whole - count < 5) {
					long like = 0;
					for (long other = 0; other <= whole; other++) {
						like += SmallCells.part(other, of).equals(told) ? 1 : 0;
					}
					assertThat(like).as("%s of %s", count, whole).isGreaterThan(1);
				}
			}
		}
	}

	@Test
	void nothingIsToldOfAWholeThatIsNotTold() {
		assertThat(SmallCells.part(7, ShownCount.WITHHELD).part()).isEqualTo(ShownCount.WITHHELD);
		assertThat(SmallCells.share(ShownCount.exact(3), ShownCount.LOW).part()).isEqualTo(ShownCount.WITHHELD);
		assertThat(SmallCells.share(ShownCount.LOW, ShownCount.exact(36)).percent()).isEqualByComparingTo("11.11");
	}

	private static List<Long> numbers(String text) {
		return List.of(text.split(" ")).stream().map(Long::valueOf).toList();
	}

	private static String words(List<ShownCount> shown) {
		return String.join(" ", shown.stream().map(SmallCellsTest::words).toList());
	}

	private static String words(ShownCount one) {
		return switch (one.how()) {
			case EXACT -> Long.toString(one.value());
			case AT_LEAST -> one.value() + "+";
			case BELOW_FIVE, WITHHELD -> one.how().name();
		};
	}

}
