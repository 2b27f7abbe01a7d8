package vn.langnghe.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A day as a browser's own field for days sends it. */
public final class TypedDay {

	private TypedDay() {
	}

	/** The day, or null for what is none. */
	public static @Nullable LocalDate read(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
