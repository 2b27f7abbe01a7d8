package vn.langnghe.platform;

import java.nio.file.Path;

/** Secrets for tests. */
public final class GivenSecret {

	private GivenSecret() {
	}

	/** A secret made of one letter. */
	public static Secret of(char letter) {
		return new Secret(String.valueOf(letter).repeat(32), Path.of("unused"));
	}

}
