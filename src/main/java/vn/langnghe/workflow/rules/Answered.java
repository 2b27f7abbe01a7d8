package vn.langnghe.workflow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that can come up and the row that answers it.
 *
 * @param row its place, counted from 0
 * @param where the question, column by column
 * @param answers what the row says, by name
 */
record Answered(int row, List<Value> where, Map<String, Object> answers) {

	Map<String, Object> question() {
		Map<String, Object> question = new HashMap<>();
		this.where.forEach((one) -> question.put(one.column().name(), one.value()));
		return question;
	}

	/** What is asked of a row's place, for people: counted from 1. */
	int line() {
		return this.row + 1;
	}

}
