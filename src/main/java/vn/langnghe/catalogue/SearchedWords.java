package vn.langnghe.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import vn.langnghe.platform.Texts;

/** Words by which procedures are searched, as parts of a query on {@code searchable}. */
final class SearchedWords {

	/**
	 * Blanks of any kind, and what no name contains: control characters, half letters.
	 */
	static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

	/** What a person types; more of it would only be work for the database. */
	private static final int MOST_LETTERS = 200;

	private static final int MOST_WORDS = 10;

	private final List<String> parts;

	SearchedWords(String typed) {
		String cut = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
		String plain = BETWEEN.matcher(Texts.fold(cut)).replaceAll(" ").strip();
		this.parts = Stream.of(plain.split(" ")).limit(MOST_WORDS).map(SearchedWords::literally).toList();
	}

	/** Each word occurs somewhere. */
	String condition() {
		return each("p.searchable like :within%d");
	}

	/**
	 * Those that begin with the words come first, then those in which every typed word
	 * begins a word, then the others.
	 */
	String order() {
		return "(p.searchable like :beginning or p.code like :beginning) desc, %s desc, p.name, p.code"
			.formatted(each("' ' || p.searchable like :starting%d"));
	}

	StatementSpec bind(StatementSpec query) {
		StatementSpec bound = query.param("beginning", String.join(" ", this.parts) + "%");
		for (int part = 0; part < this.parts.size(); part++) {
			bound = bound.param("within" + part, "%" + this.parts.get(part) + "%")
				.param("starting" + part, "% " + this.parts.get(part) + "%");
		}
		return bound;
	}

	private String each(String condition) {
		return IntStream.range(0, this.parts.size())
			.mapToObj(condition::formatted)
			.collect(Collectors.joining(" and ", "(", ")"));
	}

	private static String literally(String part) {
		return part.replaceAll("([\\\\%_])", "\\\\$1");
	}

}
