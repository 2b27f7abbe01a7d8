package vn.langnghe.workflow.rules;

import java.util.List;

/**
 * Why a table may not be put in force.
 *
 * @param messageKey the words
 * @param arguments their arguments: rows are counted from 1; a value of a column is a
 * {@link Value}, the ground of a limit the key of its words
 * @param where the case that it is about, column by column; empty when it is about none
 */
public record Problem(String messageKey, List<Object> arguments, List<Value> where) {

	static Problem of(String name, Object... arguments) {
		return new Problem("rules.problem." + name, List.of(arguments), List.of());
	}

	Problem at(List<Value> where) {
		return new Problem(this.messageKey, this.arguments, where);
	}

}
