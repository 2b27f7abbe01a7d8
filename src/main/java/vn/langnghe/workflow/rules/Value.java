package vn.langnghe.workflow.rules;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one column of a question.
 *
 * @param column the column
 * @param value a text, a number, or null when nobody has said
 */
public record Value(Sheet.Column column, @Nullable Object value) {

	/** Stands for every text that neither the table nor the program names. */
	public static final String ANY_OTHER = "…";

}
