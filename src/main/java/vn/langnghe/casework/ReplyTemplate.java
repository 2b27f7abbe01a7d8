package vn.langnghe.casework;

import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * mẫu trả lời: a text from which a handler begins a reply.
 *
 * @param code what tells it from others of the agency; stays the same when it is changed
 * @param language the language it is written in: {@code vi} or {@code en}
 * @param name what the handler chooses by
 * @param kind the kind of feedback it fits, or null for every kind
 * @param substantiation the result of verification it fits, or null for every result
 * @param body the text with its placeholders
 * @param own whether the agency has written it itself
 * @param delivered whether there is one of that code delivered with the product
 */
public record ReplyTemplate(String code, String language, String name, @Nullable FeedbackKind kind,
		@Nullable Substantiation substantiation, String body, boolean own, boolean delivered) {

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_BODY = 20_000;

	/**
	 * Checks what an administrator typed.
	 * @throws Invalid beside the field that breaks its rule; a placeholder that nobody
	 * can fill is named
	 */
	public ReplyTemplate {
		name = Texts.nfc(name).strip();
		body = Texts.nfc(body).replace("\r\n", "\n").strip();
		if (name.isEmpty() || name.length() > LONGEST_NAME) {
			throw new Invalid("name", "casework.template.error.name", LONGEST_NAME);
		}
		if (body.isEmpty() || body.length() > LONGEST_BODY) {
			throw new Invalid("body", "casework.template.error.body");
		}
		Placeholder.unknownIn(body, Placeholder.OF_REPLIES).stream().findFirst().ifPresent((unknown) -> {
			throw new Invalid("body", "casework.template.error.placeholder", unknown);
		});
	}

	/** Whether it can be of use for a case of this kind. */
	boolean fits(@Nullable FeedbackKind of) {
		return this.kind == null || this.kind == of;
	}

}
