package vn.langnghe.workflow.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What can stand in one input when a case comes.
 *
 * @param values every value there is, or one of each sort; null: nobody has said
 * @param closed whether no other value can be meant
 */
record Domain(List<@Nullable Object> values, boolean closed) {

	/** These texts and no others. */
	static Domain only(Collection<String> texts) {
		return new Domain(new ArrayList<>(texts), true);
	}

	/** These texts, or nobody has said. */
	static Domain onlyOrNothing(Collection<String> texts) {
		Domain all = only(texts);
		all.values().add(0, null);
		return all;
	}

	/** Any text; what is named is tried, and one that nobody has named. */
	static Domain texts(Collection<String> known, List<String> cells) {
		TreeSet<String> named = new TreeSet<>(known);
		cells.forEach((cell) -> named.addAll(Cells.texts(cell)));
		List<@Nullable Object> values = new ArrayList<>(named);
		values.add(0, null);
		values.add(Value.ANY_OTHER);
		return new Domain(values, false);
	}

	/** Numbers from 0; tried are those at which a cell draws a line, and beside it. */
	static Domain numbers(List<String> cells) {
		TreeSet<Integer> lines = new TreeSet<>(List.of(0, 1));
		cells.stream()
			.flatMap((cell) -> Cells.numbers(cell).stream())
			.forEach((line) -> lines.addAll(List.of(Math.max(0, line - 1), line, line + 1)));
		return new Domain(new ArrayList<>(lines), false);
	}

}
