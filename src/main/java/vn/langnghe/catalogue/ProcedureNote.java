package vn.langnghe.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * What an agency says of a procedure: where it is posted (niêm yết), when it has to be
 * looked at again, and since when it is not handled any more.
 *
 * @param postedAt where it can be read, or null when it is not posted
 * @param postedOn since when; null exactly when it is not posted
 * @param reviewOn when somebody looks whether it still holds, or null
 * @param endedOn from when it is not handled any more, or null
 * @param endReason why not; null exactly when it is handled
 */
public record ProcedureNote(@Nullable String postedAt, @Nullable LocalDate postedOn, @Nullable LocalDate reviewOn,
		@Nullable LocalDate endedOn, @Nullable String endReason) {

	/** Nothing noted: handled, and not known to be posted. */
	public static final ProcedureNote NONE = new ProcedureNote(null, null, null, null, null);

	private static final int LONGEST = 300;

	/**
	 * Checks what an administrator typed.
	 * @throws Invalid beside the field that is missing or too long
	 */
	public ProcedureNote {
		postedAt = plain("postedAt", postedAt);
		endReason = plain("endReason", endReason);
		if (postedAt == null && postedOn != null) {
			throw new Invalid("postedAt", "catalogue.procedure.error.posted-at");
		}
		if (postedAt != null && postedOn == null) {
			throw new Invalid("postedOn", "catalogue.procedure.error.posted-on");
		}
		if (endedOn != null && endReason == null) {
			throw new Invalid("endReason", "catalogue.procedure.error.end-reason");
		}
		if (endedOn == null && endReason != null) {
			throw new Invalid("endedOn", "catalogue.procedure.error.ended-on");
		}
	}

	private static @Nullable String plain(String field, @Nullable String typed) {
		String plain = (typed != null) ? Texts.nfc(typed).strip() : "";
		if (plain.length() > LONGEST) {
			throw new Invalid(field, "catalogue.procedure.error.long", LONGEST);
		}
		return plain.isEmpty() ? null : plain;
	}

}
