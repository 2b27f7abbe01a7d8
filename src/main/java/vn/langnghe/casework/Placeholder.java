package vn.langnghe.casework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A place in the template of a reply or a letter that the case fills, written as its name
 * in braces.
 */
public enum Placeholder {

	CASE_NUMBER("caseNumber"), TITLE("title"),
	/** Who sent it; without a name where the handler may not know it. */
	SUBMITTER("submitter"), RECEIVED_AT("receivedAt"), DUE_AT("dueAt"), PROCEDURE("procedure"),
	DOSSIER_NUMBER("dossierNumber"), AGENCY("agency"), FINDING("finding"), ROOT_CAUSE("rootCause"),
	CORRECTIVE_ACTION("correctiveAction"),
	/** The words as received. */
	NARRATIVE("narrative"),
	/** What the citizen is asked for. */
	QUESTION("question"),
	/** Until when the citizen may answer. */
	ANSWER_BY("answerBy"),
	/** The agency to which a case is transferred. */
	RECEIVER("receiver"),
	/** Why something was decided. */
	REASON("reason"),
	/** Working days of more time. */
	DAYS("days"),
	/** What the citizen of a complaint or denunciation is told. */
	ADVICE("advice"),
	/** What the head told a dissatisfied citizen. */
	EXPLANATION("explanation"),
	/** The text of the reply. */
	REPLY("reply");

	/** Those that a reply's own template may have. */
	public static final Set<Placeholder> OF_REPLIES = Collections
		.unmodifiableSet(EnumSet.range(CASE_NUMBER, CORRECTIVE_ACTION));

	private static final String BLANK = "[…";

	private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}\\n]*)\\}|[{}]");

	private final String code;

	Placeholder(String code) {
		this.code = code;
	}

	/** As it stands in a template. */
	public String inBraces() {
		return "{" + this.code + "}";
	}

	/** The key of its name in the messages. */
	public String messageKey() {
		return "casework.placeholder." + this.code;
	}

	/**
	 * What stands in braces and is none of these placeholders, or a brace without its
	 * other half, as it was written.
	 */
	public static List<String> unknownIn(String body, Set<Placeholder> known) {
		return IN_BRACES.matcher(body)
			.results()
			.filter((found) -> !known.contains(of(found.group(1))))
			.map(MatchResult::group)
			.distinct()
			.toList();
	}

	/**
	 * The text with every placeholder replaced.
	 * @param value what a placeholder stands for, or null when nobody knows
	 * @param name its name, shown in the blank that is left then
	 */
	public static String fill(String body, Function<Placeholder, @Nullable String> value,
			Function<Placeholder, String> name) {
		return IN_BRACES.matcher(body).replaceAll((found) -> {
			Placeholder place = of(found.group(1));
			if (place == null) {
				return Matcher.quoteReplacement(found.group());
			}
			String known = value.apply(place);
			return Matcher.quoteReplacement((known != null) ? known : BLANK + " " + name.apply(place) + "]");
		});
	}

	/** Whether a blank of a template was left in a text. */
	static boolean isLeftIn(String text) {
		return text.contains(BLANK);
	}

	private static @Nullable Placeholder of(@Nullable String code) {
		return Stream.of(values()).filter((one) -> one.code.equals(code)).findFirst().orElse(null);
	}

}
