package vn.langnghe.workflow.rules.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.langnghe.workflow.rules.Sheet.Column;

/** What stands in a cell, said in words: codes and signs are for the file. */
@Component
class CellWords {

	private static final Pattern EXCEPT = Pattern.compile("not\\((.*)\\)");

	private static final Pattern PART = Pattern.compile("\"[^\"]*\"|[^,]+");

	private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(\\d+)");

	private static final Pattern RANGE = Pattern.compile("([\\[\\](])\\s*(\\d+)\\s*\\.\\.\\s*(\\d+)\\s*([\\[\\])])");

	private static final Map<String, String> SIGNS = Map.of("<=", "most", ">=", "least", "<", "below", ">", "above");

	private final RuleWords words;

	CellWords(RuleWords words) {
		this.words = words;
	}

	String of(Column column, String cell, Locale locale) {
		if (cell.equals("-")) {
			return this.words.word("rules.any", locale);
		}
		Matcher except = EXCEPT.matcher(cell);
		return except.matches() ? this.words.word("rules.except", locale, list(column, except.group(1), locale))
				: list(column, cell, locale);
	}

	private String list(Column column, String cell, Locale locale) {
		return PART.matcher(cell)
			.results()
			.map(MatchResult::group)
			.map((part) -> part(column, part.strip(), locale))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private String part(Column column, String part, Locale locale) {
		if (part.startsWith("\"")) {
			return this.words.codeOrItself(column.name(), part.substring(1, part.length() - 1), locale);
		}
		if (part.equals("null")) {
			return this.words.word("rules.value.none", locale);
		}
		Matcher compared = COMPARED.matcher(part);
		if (compared.matches()) {
			return number(SIGNS.get(compared.group(1)), compared.group(2), locale);
		}
		Matcher range = RANGE.matcher(part);
		return range.matches() ? this.words.word("rules.number.both", locale,
				number(range.group(1).equals("[") ? "least" : "above", range.group(2), locale),
				number(range.group(4).equals("]") ? "most" : "below", range.group(3), locale)) : part;
	}

	private String number(String sign, String number, Locale locale) {
		return this.words.word("rules.number." + sign, locale, number);
	}

}
