package vn.langnghe.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import vn.langnghe.casework.CaseState;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of steps, outcomes and hats is whole, and printed as it is tried. */
class ActTableTest {

	private static final Path PRINTED = Path.of("src/docs/transitions.md");

	private static final Pattern OUTCOME = Pattern.compile("outcome == '([a-z-]+)'");

	/** What the program says when nobody can be urged; nobody chooses it. */
	private static final String NOTED = "noted";

	@ParameterizedTest
	@ValueSource(strings = { "processes/feedback.bpmn", "processes/publication.bpmn" })
	void everyStepOfTheProcessFileStandsInTheTableWithEachOfItsOutcomes(String file) {
		Map<String, Set<String>> acts = Act.all()
			.stream()
			.collect(Collectors.groupingBy(Act::page, Collectors.mapping(Act::outcome, Collectors.toSet())));
		assertThat(Bpmn.readModelFromFile(Path.of(file).toFile()).getModelElementsByType(UserTask.class)).isNotEmpty()
			.allSatisfy((step) -> {
				assertThat(acts).containsKey(step.getId());
				assertThat(outcomes(step)).as(step.getId())
					.allMatch((outcome) -> outcome.equals(NOTED)
							|| acts.get(step.getId()).stream().anyMatch((known) -> stands(known, outcome)));
			});
	}

	/** A transfer is one choice on the page and two ways in the file. */
	private static boolean stands(String known, String outcome) {
		return outcome.equals(known) || outcome.startsWith(known + "-");
	}

	private static List<String> outcomes(UserTask step) {
		return step.getOutgoing()
			.stream()
			.map(SequenceFlow::getTarget)
			.map(FlowNode::getOutgoing)
			.flatMap((flows) -> flows.stream())
			.map(SequenceFlow::getConditionExpression)
			.filter((condition) -> condition != null)
			.map(ConditionExpression::getTextContent)
			.flatMap((text) -> OUTCOME.matcher(text).results())
			.map((MatchResult found) -> found.group(1))
			.toList();
	}

	@Test
	void thePrintedTableIsTheOneThatIsTried() throws IOException {
		String table = table();
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/acts.md"), table);

		assertThat(Files.readString(PRINTED)).as("copy target/acts.md there").contains(table);
	}

	private static String table() {
		String rows = Act.all()
			.stream()
			.map((act) -> "| `%s` | `%s` | %s | %s |".formatted(act.page(), act.outcome(),
					act.hands().stream().sorted().map(Hand::name).collect(Collectors.joining(", ")), places(act)))
			.collect(Collectors.joining("\n"));
		return "| Page | Outcome | Whose | Where the case stands, and its state afterwards |\n|---|---|---|---|\n"
				+ rows + "\n";
	}

	private static String places(Act act) {
		Map<CaseState, String> byState = new TreeMap<>();
		act.at()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((place) -> byState.merge(place.getValue(), place.getKey().name(), (one, two) -> one + ", " + two));
		return byState.entrySet()
			.stream()
			.map((place) -> place.getValue() + " → " + place.getKey())
			.collect(Collectors.joining("; "));
	}

}
