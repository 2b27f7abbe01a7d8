package vn.langnghe.platform;

import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

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

}
