package vn.langnghe.platform;

import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvTest {

	@Test
	void cellsMayBeEmptyOrQuotedAndQuotesDoubled() {
		assertThat(Csv.cells(",a,\"b, c\",,\"said \"\"no\"\"\",")).containsExactly("", "a", "b, c", "", "said \"no\"",
				"");
	}

	@Test
	void everyProcedureThatShipsHasACodeOfItsOwn() {
		assertThat(Csv.read("seed/procedures.csv")).hasSize(21)
			.extracting((row) -> row.get("code"))
			.doesNotHaveDuplicates();
	}

	@Test
	void aTableThatDoesNotShipIsAnError() {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Csv.read("seed/nothing.csv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+84", "-5", "@SUM(A1)", "\t=1", " =1", "\r=1", "\uFF1D1", "\u200B=1" })
	void aCellThatASpreadsheetWouldTakeForAFormulaIsText(String cell) {
		assertThat(Csv.line(List.of("a", cell))).isEqualTo("\"a\",\"'" + cell + "\"\r\n");
	}

	@Test
	void whatIsWrittenIsReadBack() {
		String line = Csv.line(List.of("khai sinh", "a \"b\", c", ""));
		assertThat(Csv.cells(line.strip())).containsExactly("khai sinh", "a \"b\", c", "");
	}

}
