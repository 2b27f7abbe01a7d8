package vn.langnghe.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the process files may ask of the program, and the program of them. */
class ProcessContractTest {

	private static final Path PROCESSES = Path.of("processes");

	private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+)\\.(\\w+)\\(([^}]*)\\)\\s*}");

	private static final Pattern CONDITION = Pattern
		.compile("\\$\\{\\s*outcome == '[a-z-]+'( \\|\\| outcome == '[a-z-]+')*\\s*}");

	/** The beans a process file may call, by the name it uses. */
	private static final Map<String, Class<?>> BEANS = Map.of("candidates", Candidates.class, "caseActions",
			CaseActions.class, "stepTimers", StepTimers.class, "correctiveActions", CorrectiveActions.class,
			"publicationActions", PublicationActions.class);

	static Stream<Path> bpmnFiles() throws IOException {
		return Files.list(PROCESSES).filter((file) -> file.toString().endsWith(".bpmn"));
	}

	static Stream<Path> dmnFiles() throws IOException {
		return Files.list(PROCESSES).filter((file) -> file.toString().endsWith(".dmn"));
	}

	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyUserTaskHasAPageAndATitleInBothLanguages(Path file) throws IOException {
		Properties vietnamese = messages("messages.properties");
		Properties english = messages("messages_en.properties");
		assertThat(model(file).getModelElementsByType(UserTask.class)).isNotEmpty().allSatisfy((task) -> {
			assertThat(Path.of("src/main/resources/templates/workflow", task.getId() + ".html")).exists();
			assertThat(vietnamese).containsKey("workflow.step." + task.getId());
			assertThat(english).containsKey("workflow.step." + task.getId());
			assertThat(vietnamese).containsKey("workflow.done." + task.getId());
		});
	}

	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyExpressionIsAMethodOfAKnownBeanOrAskesTheOutcome(Path file) throws IOException {
		String xml = Files.readString(file);
		Matcher expression = Pattern.compile("\\$\\{[^}]*}").matcher(xml);
		assertThat(expression.results().map((found) -> found.group())).isNotEmpty().allSatisfy((found) -> {
			Matcher call = CALL.matcher(found);
			if (call.matches()) {
				assertThat(BEANS).containsKey(call.group(1));
				assertThat(methods(call.group(1), call.group(2))).as(found)
					.anyMatch((method) -> method.getParameterCount() == arguments(call.group(3)));
			}
			else {
				assertThat(found).matches(CONDITION);
			}
		});
	}

	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyTimerReadsItsTimeFromTheCase(Path file) {
		assertThat(model(file).getModelElementsByType(TimerEventDefinition.class)).isNotEmpty().allSatisfy((timer) -> {
			assertThat(timer.getTimeDuration()).isNull();
			assertThat(timer.getTimeCycle()).isNull();
			assertThat(timer.getTimeDate().getTextContent())
				.matches("\\$\\{stepTimers\\.\\w+\\(execution\\.processBusinessKey(, '[a-z-]+')?\\)}");
		});
	}

	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyProcessSaysHowLongItsHistoryIsKeptAndStartsInTheCallersTransaction(Path file) {
		assertThat(model(file).getModelElementsByType(Process.class)).isNotEmpty()
			.allSatisfy((process) -> assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P"));
		assertThat(model(file).getModelElementsByType(FlowNode.class))
			.noneMatch((node) -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter());
	}

	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyNodeIsDrawn(Path file) {
		assertThat(model(file).getModelElementsByType(FlowNode.class)).isNotEmpty()
			.allSatisfy((node) -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
	}

	/** The engine warns of a link event that is not called as its link. */
	@ParameterizedTest
	@MethodSource("bpmnFiles")
	void everyLinkIsCalledAsItIsLabelledAndArrives(Path file) {
		List<String> arrivals = model(file).getModelElementsByType(CatchEvent.class)
			.stream()
			.flatMap((event) -> event.getChildElementsByType(LinkEventDefinition.class).stream())
			.map(LinkEventDefinition::getName)
			.toList();
		assertThat(arrivals).doesNotHaveDuplicates();
		assertThat(model(file).getModelElementsByType(LinkEventDefinition.class)).allSatisfy((link) -> {
			assertThat(link.getName()).isEqualTo(((FlowNode) link.getParentElement()).getName());
			assertThat(arrivals).contains(link.getName());
		});
	}

	@ParameterizedTest
	@MethodSource("dmnFiles")
	void everyDecisionSaysHowLongItsHistoryIsKept(Path file) {
		assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)).isNotEmpty()
			.allSatisfy((decision) -> assertThat(decision.getCamundaHistoryTimeToLiveString()).startsWith("P"));
	}

	/**
	 * Deadlines are for known steps only; whom a case goes to must always be answered.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "routing.dmn", "approval.dmn" })
	void noCaseIsLeftWithoutARule(String file) {
		List<Rule> rules = List
			.copyOf(Dmn.readModelFromFile(PROCESSES.resolve(file).toFile()).getModelElementsByType(Rule.class));
		assertThat(rules.get(rules.size() - 1).getInputEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.getTextContent().strip()).isIn("-", ""));
	}

	@ParameterizedTest
	@MethodSource("dmnFiles")
	void everyRowSaysWhereItComesFrom(Path file) {
		assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class)).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank());
	}

	@Test
	void theEngineMayCallTheBeans() {
		assertThat(BEANS.values()).allMatch((bean) -> Modifier.isPublic(bean.getModifiers()));
	}

	@Test
	void thereAreProcessesAndDecisions() throws IOException {
		assertThat(bpmnFiles()).isNotEmpty();
		assertThat(dmnFiles()).hasSizeGreaterThanOrEqualTo(2);
	}

	private static List<Method> methods(String bean, String name) {
		return Arrays.stream(BEANS.get(bean).getMethods()).filter((method) -> method.getName().equals(name)).toList();
	}

	private static int arguments(String list) {
		return list.isBlank() ? 0 : list.split(",").length;
	}

	private static BpmnModelInstance model(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

	private static Properties messages(String name) throws IOException {
		Properties messages = new Properties();
		try (InputStream in = Files.newInputStream(Path.of("src/main/resources", name))) {
			messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return messages;
	}

}
