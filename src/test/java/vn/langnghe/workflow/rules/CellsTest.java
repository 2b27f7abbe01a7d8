package vn.langnghe.workflow.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.workflow.rules.Sheet.Column;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be written in a cell, and that the engine reads it as people do. */
class CellsTest {

	private static final Column TEXT = new Column("Bước", "step", "string");

	private static final Column NUMBER = new Column("Số việc", "load", "integer");

	private final TableEngine engine = new TableEngine();

	@ParameterizedTest
	@ValueSource(strings = { "-", "\"handle\"", "\"Hộ tịch\", \"Nuôi con nuôi\"", "not(\"handle\",\"approve\")", "null",
			"\"DELAY\", null" })
	void textsAreAskedForByName(String cell) {
		assertThat(Cells.asks(TEXT, cell)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "5", ">= 30", "<3", "[1..5]", "(0..10]", "1, 2, > 30", "not(0)", "null" })
	void numbersAreAskedForByNumberAndRange(String cell) {
		assertThat(Cells.asks(NUMBER, cell)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "handle", "\"a\" \"b\"", "\"a", "step", "for i in 1..9999999 return i",
			"function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } }",
			"\"a\\\"b\"", "? = \"a\"", "not(\"a\"", "string(1)", "\"a\nb\"" })
	void nothingElseOfFeelIsTaken(String cell) {
		assertThat(Cells.asks(TEXT, cell)).isFalse();
		assertThat(Cells.asks(NUMBER, cell)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "1 + 1", "STEP", "\"STEP\" + \"x\"", "if true then 1 else 2", "-5", "1.5" })
	void anAnswerIsOneTextOrOneNumber(String cell) {
		assertThat(Cells.answers(TEXT, cell)).isFalse();
		assertThat(Cells.answers(NUMBER, cell)).isFalse();
	}

	@Test
	void theEngineReadsEachFormAsItIsMeant() {
		assertThat(this.engine.fits("-", null)).isTrue();
		assertThat(this.engine.fits("\"a\", \"b\"", "b")).isTrue();
		assertThat(this.engine.fits("\"a\", \"b\"", null)).isFalse();
		assertThat(this.engine.fits("not(\"a\")", "b")).isTrue();
		assertThat(this.engine.fits("not(\"a\")", "a")).isFalse();
		assertThat(this.engine.fits("null", null)).isTrue();
		assertThat(this.engine.fits("\"a\", null", null)).isTrue();
		assertThat(this.engine.fits(">= 30", 30)).isTrue();
		assertThat(this.engine.fits(">= 30", 29)).isFalse();
		assertThat(this.engine.fits("(0..10]", 0)).isFalse();
		assertThat(this.engine.fits("1, 2, > 30", 31)).isTrue();
		assertThat(this.engine.fits("not(0)", 0)).isFalse();
	}

}
