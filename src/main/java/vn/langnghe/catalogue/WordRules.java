package vn.langnghe.catalogue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Csv;
import vn.langnghe.platform.Wording;
import vn.langnghe.platform.Wording.Phrase;

/**
 * Suggests by plain words what feedback may be. The words and their weights are a table
 * that anybody can read, {@code seed/word-rules.csv}; the reason of a suggestion is the
 * words that were found. A person decides.
 */
@Component
public class WordRules {

	private static final String SOURCE = "seed/word-rules.csv";

	/** One weak word alone says nothing. */
	private static final int ENOUGH = 2;

	private static final Set<Nature> WITHOUT_A_WRONG = EnumSet.of(Nature.PROPOSAL, Nature.PRAISE, Nature.SPAM);

	private static final Set<FeedbackKind> OF_REGULATIONS = EnumSet.of(FeedbackKind.UNSUITABLE,
			FeedbackKind.INCONSISTENT, FeedbackKind.UNLAWFUL, FeedbackKind.CONTRARY_TO_TREATY);

	private final List<Rule> rules = Csv.read(SOURCE).stream().map(Rule::of).toList();

	/** Feedback on conduct is what it is when no words speak for anything else. */
	public Likely<Nature> nature(String text) {
		return likely("nature", Wording.of(text), EnumSet.allOf(Nature.class))
			.orElseGet(() -> new Likely<>(Nature.FEEDBACK_CONDUCT, List.of()));
	}

	/**
	 * The kind, which depends on what it is in law.
	 * @return empty when the words speak for nothing
	 */
	public Optional<Likely<FeedbackKind>> kind(String text, Nature nature) {
		if (WITHOUT_A_WRONG.contains(nature)) {
			return Optional.of(new Likely<>(FeedbackKind.OTHER, List.of()));
		}
		Set<FeedbackKind> possible = (nature == Nature.FEEDBACK_REGULATION) ? OF_REGULATIONS
				: EnumSet.complementOf(EnumSet.copyOf(OF_REGULATIONS));
		return likely("kind", Wording.of(text), possible);
	}

	private <E extends Enum<E>> Optional<Likely<E>> likely(String what, Wording text, Set<E> possible) {
		List<Rule> found = this.rules.stream()
			.filter((rule) -> rule.what().equals(what) && text.says(rule.phrase()))
			.toList();
		return possible.stream()
			.filter((value) -> weight(found, value) >= ENOUGH)
			.max(Comparator.comparingInt((E value) -> weight(found, value))
				.thenComparing(Comparator.comparingInt((E value) -> rank(what, value)).reversed()))
			.map((value) -> new Likely<>(value,
					found.stream().filter((rule) -> rule.speaksFor(value)).map(Rule::words).toList()));
	}

	private static int weight(List<Rule> found, Enum<?> value) {
		return found.stream().filter((rule) -> rule.value().equals(value.name())).mapToInt(Rule::weight).sum();
	}

	/** Of two that weigh the same, the one that stands first in the table. */
	private int rank(String what, Enum<?> value) {
		return IntStream.range(0, this.rules.size())
			.filter((row) -> this.rules.get(row).what().equals(what)
					&& this.rules.get(row).value().equals(value.name()))
			.findFirst()
			.orElse(this.rules.size());
	}

	/**
	 * One row of the table.
	 *
	 * @param what {@code nature} or {@code kind}
	 * @param value what the words speak for
	 * @param words a phrase with its diacritics
	 * @param phrase the same to look for
	 * @param weight how strongly; below zero speaks against
	 */
	private record Rule(String what, String value, String words, Phrase phrase, int weight) {

		static Rule of(Map<String, String> row) {
			return new Rule(row.get("what"), row.get("value"), row.get("words"), Phrase.of(row.get("words")),
					Integer.parseInt(row.get("weight")));
		}

		boolean speaksFor(Enum<?> other) {
			return this.value.equals(other.name()) && this.weight > 0;
		}

	}

}
