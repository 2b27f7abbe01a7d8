package vn.langnghe.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The printed table says what the program does. */
class TransitionTableTest {

	private static final Path PRINTED = Path.of("src/docs/transitions.md");

	@Test
	void thePrintedTableIsTheOneThatCasesObey() throws IOException {
		String table = table();
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/transitions.md"), table);

		assertThat(Files.readString(PRINTED)).as("copy target/transitions.md there").contains(table);
	}

	private static String table() {
		String rows = Stream.of(Move.values())
			.map((move) -> "| `%s` | %s | %s | `%s` |".formatted(move.name(), states(move), to(move), move.action()))
			.collect(Collectors.joining("\n"));
		return "| Move | Allowed in | Leads to | In the audit trail |\n|---|---|---|---|\n" + rows + "\n";
	}

	private static String states(Move move) {
		return move.from().stream().sorted().map(CaseState::name).collect(Collectors.joining(", "));
	}

	private static String to(Move move) {
		CaseState any = move.from().iterator().next();
		boolean stays = move.from().stream().allMatch((state) -> move.to(state) == state);
		return stays ? "(stays)" : move.to(any).name();
	}

}
