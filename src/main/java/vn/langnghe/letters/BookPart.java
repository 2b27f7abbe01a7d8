package vn.langnghe.letters;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a case on paper, in the reader's words.
 *
 * @param title what it is
 * @param facts what is known, a line each
 * @param entries what was said or done, oldest first
 */
record BookPart(String title, List<Fact> facts, List<Entry> entries) {

	boolean isEmpty() {
		return this.facts.isEmpty() && this.entries.isEmpty();
	}

	/**
	 * One line.
	 *
	 * @param name of what
	 * @param value in words
	 */
	record Fact(String name, String value) {
	}

	/**
	 * One thing that was said or done.
	 *
	 * @param title what it is
	 * @param by when, by whom, or null
	 * @param text in whose words ever, may be empty
	 */
	record Entry(String title, @Nullable String by, String text) {

		/** Its paragraphs. */
		public List<String> paragraphs() {
			return this.text.lines().filter((line) -> !line.isBlank()).toList();
		}

	}

}
