package vn.langnghe.workflow.rules;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.langnghe.workflow.rules.Sheet.Column;
import vn.langnghe.workflow.rules.Sheet.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether some case is left without a row, and which. */
class CoverageTest {

	private static final Column STEP = new Column("Bước", "step", "string");

	private static final Column LOAD = new Column("Số việc", "load", "integer");

	private static final Column DAYS = new Column("Số ngày", "workingDays", "integer");

	private final TableEngine engine = new TableEngine();

	@Test
	void aTableWithARowForEveryCaseHasNoProblem() {
		Coverage coverage = of("FIRST", row("\"a\"", ">= 30", "1"), row("\"a\"", "-", "2"),
				row("\"b\", null", "-", "3"));
		assertThat(coverage.problems()).isEmpty();
		assertThat(coverage.idle()).isEmpty();
		assertThat(coverage.answered()).allMatch((one) -> one.answers().containsKey("workingDays"));
	}

	@Test
	void theCaseWithoutARowIsNamed() {
		Coverage coverage = of("FIRST", row("\"a\"", "-", "1"), row("\"b\"", "-", "2"));
		assertThat(coverage.problems()).first().extracting(Problem::messageKey).isEqualTo("rules.problem.uncovered");
		assertThat(coverage.problems().get(0).where()).extracting(Value::value).containsExactly(null, 0);
	}

	@Test
	void theGapBetweenTwoRangesIsFound() {
		Coverage coverage = of("FIRST", row("-", "< 30", "1"), row("-", "> 30", "2"));
		assertThat(coverage.problems()).hasSize(3)
			.allSatisfy((one) -> assertThat(one.where().get(1).value()).isEqualTo(30));
	}

	@Test
	void onlyTheFirstFiveGapsAreNamedAndTheOthersCounted() {
		Coverage coverage = of("FIRST", row("\"a\"", "7", "1"));
		assertThat(coverage.problems()).hasSize(6);
		assertThat(coverage.problems().get(5).messageKey()).isEqualTo("rules.problem.uncovered-more");
	}

	@Test
	void aRowBelowOneThatAlwaysFitsIsNeverUsed() {
		assertThat(of("FIRST", row("-", "-", "1"), row("\"a\"", "-", "2")).idle()).containsExactly(2);
	}

	@Test
	void twoRowsThatFitOneCaseAreNamedWhereOnlyOneMay() {
		Coverage coverage = of("UNIQUE", row("-", "-", "1"), row("\"a\"", "> 5", "2"));
		assertThat(coverage.problems().get(0).messageKey()).isEqualTo("rules.problem.ambiguous");
		assertThat(coverage.problems().get(0).arguments()).containsExactly(1, 2);
		assertThat(of("FIRST", row("-", "-", "1"), row("\"a\"", "> 5", "2")).problems()).isEmpty();
	}

	private Coverage of(String hitPolicy, Row... rows) {
		Sheet sheet = new Sheet("Thử", hitPolicy, List.of(STEP, LOAD), List.of(DAYS), List.of(rows));
		return Coverage.of(sheet, List.of(Domain.onlyOrNothing(List.of("a", "b")), Domain.numbers(sheet.cells(1))),
				this.engine);
	}

	private static Row row(String... cells) {
		return new Row(null, "", Stream.of(cells).toList());
	}

}
