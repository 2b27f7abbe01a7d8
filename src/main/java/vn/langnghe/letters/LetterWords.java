package vn.langnghe.letters;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a letter, but for its number and its day: kept as it is when the letter
 * is issued.
 *
 * @param kind what kind of letter it is
 * @param superior cơ quan chủ quản, empty when none is named
 * @param agency whose letter it is
 * @param place where it is written
 * @param title tên loại, empty for a plain official letter
 * @param subject what it is about
 * @param recipient to whom, empty for nobody
 * @param paragraphs the text
 * @param apology what is said first when it comes late, or null where nothing is
 * @param posts the lines above the signature, in capitals; none for a letter that nobody
 * signs
 * @param signer who signs it, empty for nobody
 * @param copies who else gets it
 */
record LetterWords(LetterKind kind, String superior, String agency, String place, String title, String subject,
		String recipient, List<String> paragraphs, @Nullable String apology, List<String> posts, String signer,
		List<String> copies) {

	/** The end of the text of an official letter. */
	private static final String END = "./.";

	/** The paragraphs as they stand on paper. */
	List<String> text(boolean late) {
		List<String> text = new ArrayList<>();
		if (late && this.apology != null) {
			text.add(this.apology);
		}
		text.addAll(this.paragraphs);
		int last = text.size() - 1;
		text.set(last, text.get(last).replaceAll("[\\s.]+(?:/\\.)?$", "") + END);
		return text;
	}

}
