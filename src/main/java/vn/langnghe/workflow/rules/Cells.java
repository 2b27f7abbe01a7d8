package vn.langnghe.workflow.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What may be written in a cell: as much of FEEL as these tables need. Whatever else FEEL
 * can do, such as loops, an administrator cannot make the product compute.
 */
final class Cells {

	/** Letters of one cell. */
	static final int LONGEST = 500;

	static final String ANY = "-";

	private static final String TEXT = "\"[^\"\\\\\\p{Cntrl}]{1,300}\"";

	private static final String NUMBER = "\\d{1,6}";

	private static final String TEXTS = list("(?:" + TEXT + "|null)");

	private static final String NUMBERS = list("(?:(?:<=|>=|<|>)?\\s*" + NUMBER + "|[\\[\\](]\\s*" + NUMBER
			+ "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\[\\])]|null)");

	private static final Pattern TEXT_TEST = test(TEXTS);

	private static final Pattern NUMBER_TEST = test(NUMBERS);

	private static final Pattern TEXT_ANSWER = Pattern.compile(TEXT);

	private static final Pattern NUMBER_ANSWER = Pattern.compile(NUMBER);

	private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern FIGURES = Pattern.compile(NUMBER);

	private Cells() {
	}

	/** Whether it may be written under an input. */
	static boolean asks(Sheet.Column column, String cell) {
		return cell.length() <= LONGEST && (column.number() ? NUMBER_TEST : TEXT_TEST).matcher(cell).matches();
	}

	/** Whether it may be written under an output. */
	static boolean answers(Sheet.Column column, String cell) {
		return cell.length() <= LONGEST && (column.number() ? NUMBER_ANSWER : TEXT_ANSWER).matcher(cell).matches();
	}

	/** The texts that a cell names. */
	static List<String> texts(String cell) {
		return WORDS.matcher(cell).results().map((found) -> found.group(1)).toList();
	}

	/** The numbers that a cell names. */
	static List<Integer> numbers(String cell) {
		return FIGURES.matcher(cell).results().map(MatchResult::group).map(Integer::valueOf).toList();
	}

	/** A cell that was left empty asks for nothing, which is written as a dash. */
	static String tidy(String typed) {
		String cell = straight(typed);
		return cell.isEmpty() ? ANY : cell;
	}

	/** An answer in words stands between quotes, whether or not they were typed. */
	static String answer(Sheet.Column column, String typed) {
		String cell = straight(typed);
		return (column.number() || cell.isEmpty() || cell.startsWith("\"")) ? cell : '"' + cell + '"';
	}

	private static String straight(String typed) {
		return typed.strip().replace('“', '"').replace('”', '"');
	}

	private static String list(String one) {
		return one + "(?:\\s*,\\s*" + one + ")*";
	}

	private static Pattern test(String list) {
		return Pattern.compile(ANY + "|" + list + "|not\\(\\s*" + list + "\\s*\\)");
	}

}
