package vn.langnghe.intake.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The program and the door before it let the same be long. */
class FormSizesTest {

	@Test
	void theDoorLetsFilesThroughToTheAddressesThatTakeThemAndToNoOther() throws IOException {
		Set<String> taking = new HashSet<>(FormSizes.WITH_FILES);
		taking.add(FilesPage.ADDRESS);

		List<Set<String>> door = Files.readAllLines(Path.of("deployment/Caddyfile"))
			.stream()
			.filter((line) -> line.contains("path /feedback"))
			.map((line) -> Set.of(line.replaceFirst(".* path ", "").strip().split(" ")))
			.toList();

		assertThat(door).as("what is long, what is not, and how long").hasSize(3).containsOnly(taking);
	}

}
