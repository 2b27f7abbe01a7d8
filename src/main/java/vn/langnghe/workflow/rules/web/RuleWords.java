package vn.langnghe.workflow.rules.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.workflow.rules.Problem;
import vn.langnghe.workflow.rules.Sheet.Column;
import vn.langnghe.workflow.rules.Value;

/** What stands in the tables as codes, in words. */
@Component
class RuleWords {

	private static final Map<String, List<String>> PREFIXES = Map.of("step", List.of("rules.step.", "workflow.step."),
			"kind", List.of("catalogue.kind."), "approver", List.of("rules.approver."), "from", List.of("rules.from."));

	private final MessageSource messages;

	RuleWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The words of a code in a column; empty where it has none. */
	String code(String column, String code, Locale locale) {
		return PREFIXES.getOrDefault(column, List.of())
			.stream()
			.flatMap((prefix) -> Stream.ofNullable(this.messages.getMessage(prefix + code, null, null, locale)))
			.findFirst()
			.orElse("");
	}

	/** What a table answers. */
	String answers(Map<String, Object> answers, Locale locale) {
		if (answers.containsKey("workingDays")) {
			return word("rules.answer.days", locale, answers.get("workingDays"),
					code("from", String.valueOf(answers.get("from")), locale));
		}
		String answer = String.valueOf(answers.getOrDefault("approver", answers.getOrDefault("department", "")));
		return codeOrItself("approver", answer, locale);
	}

	/** Why a table may not be put in force. */
	String problem(Problem problem, Locale locale) {
		Object[] arguments = problem.arguments()
			.stream()
			.map((one) -> (one instanceof String text && text.startsWith("rules.basis.")) ? word(text, locale)
					: one.toString())
			.toArray();
		String said = word(problem.messageKey(), locale, arguments);
		return problem.where().isEmpty() ? said : word("rules.problem.where", locale, said,
				problem.where().stream().map((one) -> value(one, locale)).collect(Collectors.joining("; ")));
	}

	private String value(Value value, Locale locale) {
		return word("rules.value", locale, value.column().label(), of(value.column(), value.value(), locale));
	}

	private String of(Column column, @Nullable Object value, Locale locale) {
		if (value == null) {
			return word("rules.value.none", locale);
		}
		if (Value.ANY_OTHER.equals(value)) {
			return word("rules.value.other", locale);
		}
		return codeOrItself(column.name(), value.toString(), locale);
	}

	/** The words of a code, or the text itself where it is none. */
	String codeOrItself(String column, String text, Locale locale) {
		String words = code(column, text, locale);
		return words.isEmpty() ? text : words;
	}

	String word(String key, Locale locale, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
