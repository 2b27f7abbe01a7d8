package vn.langnghe.notification;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.langnghe.platform.Invalid;

/**
 * Words with blanks such as {@code {link}}. They are filled once, each by its name;
 * nothing in them is ever run, and nothing that was filled in is looked at again.
 */
final class Blanks {

	private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)}");

	private static final int AROUND = 12;

	private Blanks() {
	}

	/**
	 * The blanks of a text.
	 * @param field where the text was typed
	 * @throws Invalid when a brace belongs to no blank, or a blank is unknown
	 */
	static Set<Blank> of(String field, String text) {
		Set<Blank> found = EnumSet.noneOf(Blank.class);
		Matcher blanks = BLANK.matcher(text);
		int from = 0;
		while (blanks.find()) {
			requireNoBrace(field, text, from, blanks.start());
			found.add(Blank.named(blanks.group(1))
				.orElseThrow(() -> new Invalid(field, "notification.template.error.unknown", blanks.group())));
			from = blanks.end();
		}
		requireNoBrace(field, text, from, text.length());
		return found;
	}

	private static void requireNoBrace(String field, String text, int from, int to) {
		for (int at = from; at < to; at++) {
			if (text.charAt(at) == '{' || text.charAt(at) == '}') {
				throw new Invalid(field, "notification.template.error.brace",
						text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND)).strip());
			}
		}
	}

	static String fill(String text, Function<Blank, String> values) {
		return BLANK.matcher(text)
			.replaceAll(
					(found) -> Matcher.quoteReplacement(Blank.named(found.group(1)).map(values).orElse(found.group())));
	}

}
