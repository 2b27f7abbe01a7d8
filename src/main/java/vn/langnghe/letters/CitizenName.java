package vn.langnghe.letters;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The name of a citizen, read once and only when a letter asks for it. */
final class CitizenName {

	private final Supplier<Optional<String>> reading;

	private @Nullable Optional<String> name;

	/**
	 * @param reading reads it, audited; empty where it is not to be known
	 */
	CitizenName(Supplier<Optional<String>> reading) {
		this.reading = reading;
	}

	Optional<String> get() {
		if (this.name == null) {
			this.name = this.reading.get();
		}
		return this.name;
	}

	/** Whether it was asked for and known. */
	boolean wasTold() {
		return this.name != null && this.name.isPresent();
	}

}
