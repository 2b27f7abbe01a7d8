package vn.langnghe.organisation;

import org.jspecify.annotations.Nullable;

/** Ids exist once a row is saved. */
final class Identified {

	private Identified() {
	}

	static long of(@Nullable Long id) {
		if (id == null) {
			throw new IllegalStateException("not saved yet");
		}
		return id;
	}

}
