package vn.langnghe.casework;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Phone numbers to which short messages can be sent. */
public final class MobileNumber {

	/** The first digits of mobile networks in Vietnam; 02 is a telephone on a wire. */
	private static final Pattern DOMESTIC = Pattern.compile("0[35789][0-9]{8}");

	private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{7,14}");

	private MobileNumber() {
	}

	/**
	 * @param phone a number as {@link Submitter} keeps it, or null
	 * @return the number with its country, such as +84912345678; empty when no message
	 * could arrive there
	 */
	public static Optional<String> international(@Nullable String phone) {
		return Optional.ofNullable(phone)
			.map((dialled) -> DOMESTIC.matcher(dialled).matches() ? "+84" + dialled.substring(1) : dialled)
			.filter((number) -> ABROAD.matcher(number).matches());
	}

}
