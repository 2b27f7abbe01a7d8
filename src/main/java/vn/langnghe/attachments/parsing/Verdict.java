package vn.langnghe.attachments.parsing;

import java.util.Locale;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;

/** Says in our words why a parser gave up. */
final class Verdict {

	private static final int DEEPEST_CAUSE = 20;

	private Verdict() {
	}

	static Unreadable on(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
			Unreadable why = of(cause);
			if (why != Unreadable.BROKEN) {
				return why;
			}
			cause = cause.getCause();
		}
		return Unreadable.BROKEN;
	}

	/** The parsers have no exceptions of their own for bombs: they say it in words. */
	private static Unreadable of(Throwable cause) {
		String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		if (cause instanceof EncryptedDocumentException || cause instanceof InvalidPasswordException
				|| cause instanceof org.apache.poi.EncryptedDocumentException) {
			return Unreadable.ENCRYPTED;
		}
		if (cause instanceof StackOverflowError || words.contains("levels of")) {
			return Unreadable.TOO_DEEP;
		}
		if (cause instanceof TikaMemoryLimitException || cause instanceof RecordFormatException
				|| words.contains("zip bomb") || words.contains("tried to allocate")
				|| words.contains("max entity size") || words.contains("entity expansion")) {
			return Unreadable.TOO_LARGE;
		}
		return Unreadable.BROKEN;
	}

}
