package vn.langnghe.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers and addresses of machines by their shape, in the text bare of diacritics.
 * Leans to the safe side; sums of money and the numbers of laws stay.
 */
final class Numbers {

	private static final String MONEY = "(?!\\s?(?:d\\b|dong\\b|vnd\\b|trieu\\b|ty\\b|nghin\\b|ngan\\b|₫))";

	private static final String DIGIT_WORD = "(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)";

	private static final Map<Pattern, Mask> SHAPES = shapes();

	private Numbers() {
	}

	private static Map<Pattern, Mask> shapes() {
		Map<Pattern, Mask> shapes = new LinkedHashMap<>();
		add(shapes, Mask.LINK, "(?:https?://|www\\.)[^\\s<>]{3,300}");
		add(shapes, Mask.LINK,
				"(?<![a-z0-9])(?:facebook|fb|zalo|youtube|tiktok|instagram)\\.[a-z]{2,3}/[^\\s<>,;]{1,200}");
		add(shapes, Mask.EMAIL, "[a-z0-9._%+-]{1,64}\\h{0,2}(?:@|＠|\\(at\\)|\\[at]|\\ba cong\\b)\\h{0,2}[a-z0-9-]{1,63}"
				+ "(?:(?:\\.|\\h{0,2}(?:\\(dot\\)|\\[dot]|\\bcham\\b)\\h{0,2})[a-z0-9-]{2,20}){1,4}");
		add(shapes, Mask.DOSSIER,
				"(?<![a-z0-9])(?:\\d{3}\\.)?(?:\\d{2}\\.){0,3}[a-z]\\d{2}(?:\\.\\d{1,3}){0,3}-\\d{6}-\\d{3,6}");
		add(shapes, Mask.DOSSIER, "(?<![a-z0-9])[a-z][a-z0-9]{0,9}-20\\d{2}-\\d{4,8}(?!\\d)");
		add(shapes, Mask.DOSSIER,
				"(?:ma|so)\\h(?:ho so|bien nhan|bien lai|phieu hen|phieu|giay hen|giay tiep nhan|tiep nhan)\\h?(?:la|so)?[:\\h]{0,3}"
						+ "(?=[a-z./-]{0,12}\\d)[a-z0-9][a-z0-9./-]{2,40}");
		add(shapes, Mask.DOSSIER,
				"(?:giay chung nhan|so do|so hong|gcn)[a-z ,]{0,40}?\\h(?:so\\h)?[a-z]{2}\\h?\\d{6,8}(?!\\d)");
		add(shapes, Mask.PLATE,
				"(?<![a-z0-9])\\d{2}\\h?-?\\h?[a-z]{1,2}\\d?[\\h.-]{0,3}\\d{3}\\.?\\d{1,2}(?![a-z0-9])");
		add(shapes, Mask.ACCOUNT,
				"(?:stk|so tai khoan|tai khoan(?: ngan hang)?|so the)\\h?(?:so|la|cua toi la)?[:\\h]{0,3}(?:\\d[\\h.-]?){5,20}\\d");
		add(shapes, Mask.ID_NUMBER,
				"(?:cccd|cmnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ho chieu|ma so thue|mst|"
						+ "so bhxh|bao hiem xa hoi)\\h?(?:so|la)?[:\\h]{0,3}[a-z]{0,2}\\d(?:[\\h.-]?\\d){5,13}");
		add(shapes, Mask.PHONE, "(?<![\\d.,])(?:\\+\\h?84|84|0)(?:[\\s.()-]{0,3}\\d){9,10}(?!\\d)" + MONEY);
		add(shapes, Mask.PHONE, "(?<![a-z])(?:" + DIGIT_WORD + "[\\s,.-]{1,3}){7,14}" + DIGIT_WORD + "(?![a-z])");
		add(shapes, Mask.ID_NUMBER, "(?<![\\d.,])\\d{3}(?:[\\h.]?\\d{3}){3}(?![\\d.])" + MONEY);
		add(shapes, Mask.ID_NUMBER, "(?<![\\d.,])\\d{9}(?![\\d])" + MONEY);
		add(shapes, Mask.ID_NUMBER, "(?<![a-z0-9])[a-z]\\d{7,8}(?![a-z0-9])");
		add(shapes, Mask.ADDRESS,
				"thua(?: dat)?(?: so)?\\h\\d{1,5}(?:,?\\h?(?:thuoc )?to(?: ban do)?(?: so)?\\h\\d{1,4})?");
		add(shapes, Mask.ADDRESS, "to ban do(?: so)?\\h\\d{1,4}");
		add(shapes, Mask.NUMBER, "(?<![\\d.,])\\d{7,30}(?![\\d])" + MONEY);
		return shapes;
	}

	private static void add(Map<Pattern, Mask> shapes, Mask mask, String shape) {
		shapes.put(Pattern.compile(shape), mask);
	}

	static Stream<Span> in(Words words) {
		return SHAPES.entrySet()
			.stream()
			.flatMap((shape) -> shape.getKey()
				.matcher(words.bare)
				.results()
				.map((found) -> new Span(found.start(), found.end(), shape.getValue())));
	}

	/** A number of the case, whatever stands between its letters and digits. */
	static Stream<Span> known(Words words, String number) {
		String bare = new Words(number).bare.replaceAll("[^\\p{L}\\p{N}]", "");
		if (bare.length() < 4) {
			return Stream.of();
		}
		StringBuilder shape = new StringBuilder("(?<![\\p{L}\\p{N}])");
		bare.chars().forEach((one) -> shape.append((char) one).append("[\\h./_-]?"));
		Matcher found = Pattern.compile(shape + "(?<![\\h./_-])(?![\\p{L}\\p{N}])").matcher(words.bare);
		return found.results().map((one) -> new Span(one.start(), one.end(), Mask.DOSSIER));
	}

}
