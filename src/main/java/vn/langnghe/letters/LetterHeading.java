package vn.langnghe.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * đầu văn bản: whose letter it is and where it is written (Decree 30/2020/ND-CP, appendix
 * I).
 *
 * @param superior cơ quan chủ quản, empty when none is named
 * @param agency the agency that issues the letter
 * @param code the agency's code, for the sign
 * @param place địa danh, empty when nobody knows it
 */
public record LetterHeading(String superior, String agency, String code, String place) {

	private static final int LONGEST = 150;

	/** Of a number alone nobody would know what it is. */
	private static final Pattern COMMITTEE = Pattern.compile(
			"(?iu)(?:Ủy ban nhân dân|UBND)\\s+((?:xã|phường|thị trấn|đặc khu|thành phố|tỉnh)\\s+(\\p{L}.*|\\d.*))");

	public LetterHeading {
		superior = line("superior", superior);
		place = line("place", place);
	}

	/** The place that the name of a People's Committee says; else empty. */
	static String placeOf(String agencyName) {
		Matcher committee = COMMITTEE.matcher(agencyName.strip());
		if (!committee.matches()) {
			return "";
		}
		String name = committee.group(2);
		return Character.isDigit(name.charAt(0)) ? capitalised(committee.group(1)) : name;
	}

	private static String capitalised(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static String line(String field, String typed) {
		String line = Texts.nfc(typed).strip().replaceAll("\\s+", " ");
		if (line.length() > LONGEST) {
			throw new Invalid(field, "letters.heading.error.long", LONGEST);
		}
		return line;
	}

}
