package vn.langnghe.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to reach a citizen, as typed on a phone. */
public final class Contact {

	private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.()\\-/–]+");

	/** A number in Vietnam as dialled there, or one abroad with its country. */
	private static final Pattern PHONE = Pattern.compile("0[1-9][0-9]{8,9}|\\+[1-9][0-9]{7,14}");

	/** Strict on purpose: it goes into the head of a mail. */
	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

	private static final int LONGEST_EMAIL = 254;

	private Contact() {
	}

	/**
	 * A phone number in any spacing, with 0, 84 or +84 before it.
	 * @return the digits as dialled in Vietnam, or empty when it cannot be a number
	 */
	public static Optional<String> phone(String typed) {
		String digits = BETWEEN_DIGITS.matcher(Written.identifier(typed)).replaceAll("");
		String dialled = digits.replaceFirst("^(\\+|00)?84(?=[1-9][0-9]{8,9}$)|^(\\+|00)840(?=[1-9])", "0");
		return Optional.of(dialled).filter((number) -> PHONE.matcher(number).matches());
	}

	/**
	 * An e-mail address.
	 * @return the address, or empty when mail could not be sent to it
	 */
	public static Optional<String> email(String typed) {
		return Optional.of(Written.identifier(typed))
			.filter((address) -> address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches());
	}

}
