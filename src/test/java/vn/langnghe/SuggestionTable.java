package vn.langnghe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Where what was suggested differed from what an experienced officer would say. */
final class SuggestionTable {

	private final Map<String, int[]> right = new TreeMap<>();

	private final List<String> differences = new ArrayList<>();

	private final List<String> ends = new ArrayList<>();

	void compare(Story story, String what, @Nullable String expected, @Nullable String suggested, boolean agrees) {
		int[] counts = this.right.computeIfAbsent(what, (absent) -> new int[2]);
		counts[agrees ? 0 : 1]++;
		if (!agrees) {
			this.differences.add(
					"| %s | %s | %s | %s | %s |"
						.formatted(story.id(), story.title(), what, Objects.requireNonNullElse(expected, "–"),
								Objects.requireNonNullElse(suggested, "–"))
						.replace("<", "&lt;"));
		}
	}

	void ended(Story story, String end) {
		this.ends.add("| %s | %s | %s |".formatted(story.id(), story.expected().outcome(), end));
	}

	int right(String what) {
		return this.right.getOrDefault(what, new int[2])[0];
	}

	/** The table as it stands in the documentation. */
	String print() {
		StringBuilder text = new StringBuilder("# What was suggested and what was right\n\n");
		text.append("Written by `SamplesWalkTest`: a hundred and twenty invented pieces of feedback go through the\n");
		text.append("citizen's form and the pages of the office, each to the end that an experienced officer would\n");
		text.append("choose. The word rules were written with these texts at hand, so the counts show where they\n");
		text.append("fail, not how they will do with others.\n\n| What | Right | Different |\n|---|---|---|\n");
		this.right.forEach((what, counts) -> text.append("| %s | %d | %d |\n".formatted(what, counts[0], counts[1])));
		text.append(
				"\n## Where they differed\n\n| Story | Title | What | Expected | Suggested |\n|---|---|---|---|---|\n");
		this.differences.forEach((row) -> text.append(row).append('\n'));
		text.append("\n## How each ended\n\n| Story | Expected | Ended |\n|---|---|---|\n");
		this.ends.forEach((row) -> text.append(row).append('\n'));
		return text.toString();
	}

}
