package vn.langnghe.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of each process file the walks of this run went through. Runs after all of
 * them, so only as part of the whole suite.
 */
class FlowNodeCoverageIT {

	@Test
	void everyFlowNodeOfEveryProcessFileIsWalked() throws IOException {
		assertThat(FlowNodesSeen.LISTS).as("written by the walks, which run before").isNotEmptyDirectory();
		Set<String> seen = new HashSet<>();
		for (Path list : files(FlowNodesSeen.LISTS)) {
			seen.addAll(Files.readAllLines(list));
		}
		List<String> missing = new ArrayList<>();
		StringBuilder figure = new StringBuilder();
		files(Path.of("processes")).stream()
			.filter((file) -> file.toString().endsWith(".bpmn"))
			.forEach((file) -> figure.append(cover(file, seen, missing)));
		Files.writeString(Path.of("target", "flow-node-coverage.txt"), figure);
		System.out.print("Flow node coverage\n" + figure);
		assertThat(missing).isEmpty();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static String cover(Path file, Set<String> seen, List<String> missing) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		String process = model.getModelElementsByType(Process.class).iterator().next().getId();
		List<FlowNode> nodes = List.copyOf(model.getModelElementsByType(FlowNode.class));
		List<String> left = nodes.stream()
			.filter((node) -> !isSeen(node, process, seen))
			.map((node) -> process + " " + node.getId())
			.toList();
		missing.addAll(left);
		int walked = nodes.size() - left.size();
		return "  %s: %d of %d (%d %%)%n".formatted(file.getFileName(), walked, nodes.size(),
				100 * walked / nodes.size());
	}

	/**
	 * The engine makes a pair of links part of the flow and keeps no history of them: a
	 * throwing link is walked when what leads to it is, a catching link when one of those
	 * that throw to it is.
	 */
	private static boolean isSeen(FlowNode node, String process, Set<String> seen) {
		Optional<String> link = link(node);
		if (link.isEmpty()) {
			return seen.contains(process + " " + node.getId());
		}
		if (node instanceof ThrowEvent) {
			return node.getIncoming()
				.stream()
				.map(SequenceFlow::getSource)
				.allMatch((source) -> isSeen(source, process, seen));
		}
		return ((BpmnModelInstance) node.getModelInstance()).getModelElementsByType(ThrowEvent.class)
			.stream()
			.filter((thrower) -> link(thrower).equals(link))
			.anyMatch((thrower) -> isSeen(thrower, process, seen));
	}

	private static Optional<String> link(FlowNode node) {
		return node.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map(LinkEventDefinition::getName)
			.findFirst();
	}

}
