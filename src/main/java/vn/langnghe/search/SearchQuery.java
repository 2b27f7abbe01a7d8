package vn.langnghe.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Lexemes;
import vn.langnghe.platform.Texts;

/**
 * What a person looks for, as typed: with or without diacritics, in either form of
 * Unicode, with marks in it that nobody sees. Words between quotation marks stand side by
 * side.
 *
 * @param typed as it was typed, in NFC, cut to what is read
 * @param words all that is looked for, folded, in their order
 * @param quoted the pairs of neighbours that were put between quotation marks
 */
public record SearchQuery(String typed, List<String> words, List<String> quoted) {

	/** Letters that are read of what was typed. */
	private static final int MOST_LETTERS = 200;

	/** Words that are read of what was typed. */
	private static final int MOST_WORDS = 16;

	private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");

	private static final Pattern DASHES = Pattern.compile("\\s*[-\u2010-\u2015\u2212]\\s*");

	private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{2,12}-\\d{4}-\\d{6,12}");

	/** mã tra cứu, as receipts show it: 26 letters in groups. */
	private static final Pattern TRACKING_CODE = Pattern
		.compile("(?=.*\\d)[0-9A-Z]{5}(?:[- ]?[0-9A-Z]{5}){3}[- ]?[0-9A-Z]{6}|(?:[0-9A-Z]{5}[- ]?){5}[0-9A-Z]");

	private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 .()-]{7,18}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

	public static SearchQuery of(@Nullable String typed) {
		String seen = Texts.nfc(Texts.seen((typed != null) ? typed : "").replace('\u0000', ' ')).strip();
		String read = seen.substring(0, Math.min(seen.length(), MOST_LETTERS));
		List<String> quoted = QUOTED.matcher(read)
			.results()
			.map((found) -> found.group(1))
			.flatMap((phrase) -> Lexemes.pairs(Lexemes.words(phrase)))
			.limit(MOST_WORDS)
			.toList();
		return new SearchQuery(read, Lexemes.words(read).stream().limit(MOST_WORDS).toList(), quoted);
	}

	/** Nothing to look for. */
	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** The number of a case, when it can be one. */
	public Optional<String> number() {
		String upper = DASHES.matcher(this.typed.toUpperCase(Locale.ROOT)).replaceAll("-");
		return Optional.of(upper).filter((one) -> NUMBER.matcher(one).matches());
	}

	/** Whether it is a citizen's tracking code, which is looked for nowhere. */
	public boolean isTrackingCode() {
		String upper = DASHES.matcher(this.typed.toUpperCase(Locale.ROOT)).replaceAll("-");
		return number().isEmpty() && TRACKING_CODE.matcher(upper).matches()
				&& upper.chars().anyMatch((letter) -> letter >= '0' && letter <= '9');
	}

	/** Whether it looks like a way to reach somebody: that is asked for otherwise. */
	public boolean isContact() {
		return PHONE.matcher(this.typed).matches() || EMAIL.matcher(this.typed).matches();
	}

	/**
	 * The questions in the order of what they find: the words side by side in the head of
	 * a case, side by side anywhere, all in the head, all anywhere.
	 */
	List<Tier> tiers() {
		String all = and(Stream.concat(this.words.stream(), this.quoted.stream()));
		if (this.words.size() == 1) {
			return List.of(new Tier("head", all), new Tier("words", all));
		}
		String phrase = and(Lexemes.pairs(this.words));
		return List.of(new Tier("head", phrase), new Tier("words", phrase), new Tier("head", all),
				new Tier("words", all));
	}

	private static String and(Stream<String> lexemes) {
		return lexemes.distinct().map(SearchQuery::literally).collect(Collectors.joining(" & "));
	}

	private static String literally(String lexeme) {
		return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	/**
	 * One question.
	 *
	 * @param column where
	 * @param lexemes what, as PostgreSQL's {@code tsquery}
	 */
	record Tier(String column, String lexemes) {

		String condition(int place) {
			return "s." + this.column + " @@ :tier" + place + "::tsquery";
		}

	}

}
