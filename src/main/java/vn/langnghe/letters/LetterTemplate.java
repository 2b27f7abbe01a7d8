package vn.langnghe.letters;

import java.util.Set;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * mẫu văn bản: the blocks of text of a kind of letter, with the places that a case fills.
 *
 * @param kind of which letters
 * @param title tên loại, empty for a plain official letter
 * @param subject trích yếu: what it is about
 * @param recipient who stands behind "Kính gửi", empty for nobody
 * @param body the text, a paragraph a line
 * @param copies nơi nhận, a line each
 * @param own whether the agency has written it itself
 */
public record LetterTemplate(LetterKind kind, String title, String subject, String recipient, String body,
		String copies, boolean own) {

	/** A title, a subject, a recipient are lines. */
	static final int LONGEST_LINE = 300;

	static final int LONGEST_BODY = 20_000;

	static final int LONGEST_COPIES = 1000;

	/**
	 * Checks what an administrator typed.
	 * @throws Invalid beside the block that breaks its rule; a placeholder that nobody
	 * can fill is named
	 */
	public LetterTemplate {
		Set<Placeholder> known = kind.placeholders();
		title = checked("title", title, LONGEST_LINE, known);
		subject = checked("subject", subject, LONGEST_LINE, known);
		recipient = checked("recipient", recipient, LONGEST_LINE, known);
		body = checked("body", body, LONGEST_BODY, known);
		copies = checked("copies", copies, LONGEST_COPIES, known);
		if (body.isEmpty()) {
			throw new Invalid("body", "letters.template.error.body");
		}
		if (kind == LetterKind.REPLY && !body.contains(Placeholder.REPLY.inBraces())) {
			throw new Invalid("body", "letters.template.error.reply", Placeholder.REPLY.inBraces());
		}
	}

	private static String checked(String block, String typed, int longest, Set<Placeholder> known) {
		String words = Texts.nfc(typed).replace("\r\n", "\n").strip();
		if (words.length() > longest) {
			throw new Invalid(block, "letters.template.error.long", longest);
		}
		Placeholder.unknownIn(words, known).stream().findFirst().ifPresent((unknown) -> {
			throw new Invalid(block, "letters.template.error.placeholder", unknown);
		});
		return words;
	}

}
