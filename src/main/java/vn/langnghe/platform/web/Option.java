package vn.langnghe.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One choice of a form field.
 *
 * @param value what is sent
 * @param label a message key or plain text
 */
public record Option(String value, String label) {

	/** Choices for an enum whose constants know their message keys. */
	public static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> messageKey) {
		return Stream.of(values).map((one) -> new Option(one.name(), messageKey.apply(one))).toList();
	}

	/** Choices whose message keys are a prefix followed by the value. */
	public static List<Option> of(String prefix, String... values) {
		return Stream.of(values).map((one) -> new Option(one, prefix + one)).toList();
	}

}
