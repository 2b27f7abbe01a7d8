package vn.langnghe.workflow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.langnghe.workflow.rules.Sheet.Column;

/** What a row says, read from its cells. */
final class Answers {

	private Answers() {
	}

	static Map<String, Object> of(Sheet sheet, int row) {
		Map<String, Object> answers = new HashMap<>();
		List<String> cells = sheet.rows().get(row).cells();
		for (int column = 0; column < sheet.outputs().size(); column++) {
			Column output = sheet.outputs().get(column);
			String cell = cells.get(sheet.inputs().size() + column);
			answers.put(output.name(), output.number() ? Integer.valueOf(cell) : cell.substring(1, cell.length() - 1));
		}
		return answers;
	}

	/** Whether the engine says the same. */
	static boolean same(Map<String, Object> read, Map<String, Object> said) {
		return read.size() == said.size() && read.entrySet()
			.stream()
			.allMatch((one) -> one.getValue().toString().equals(String.valueOf(said.get(one.getKey()))));
	}

}
