package vn.langnghe.attachments;

import vn.langnghe.platform.Invalid;

/** Why a file is not taken in; each with words that tell its sender what to do. */
enum Refused {

	EMPTY, TOO_BIG, TOO_MANY, CUT_OFF, KIND, HEIC, LOCKED_OR_OLD, MACROS, ARCHIVE, MARKUP, PROGRAM, TOO_LARGE_PICTURE,
	TOO_MUCH_INSIDE;

	String messageKey() {
		return "attachments.refused." + name();
	}

	/**
	 * @param limit of sizes in bytes, of files their number; 0 where there is none
	 */
	Invalid because(long limit) {
		return new Invalid("files", messageKey(), (this == TOO_BIG) ? limit / UploadLimits.MEGABYTE : limit);
	}

	Invalid refusal() {
		return because(0);
	}

}
