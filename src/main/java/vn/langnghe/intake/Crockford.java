package vn.langnghe.intake;

/**
 * Crockford's base 32: no letter that is read as another, so that a code survives a phone
 * call and a pencil.
 */
final class Crockford {

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int BITS = 5;

	private Crockford() {
	}

	/**
	 * The first bits of some bytes, five a letter.
	 * @param bytes at least as many as the letters need
	 * @param letters how many letters
	 */
	static String write(byte[] bytes, int letters) {
		StringBuilder text = new StringBuilder(letters);
		for (int bit = 0; text.length() < letters; bit += BITS) {
			int index = bit / Byte.SIZE;
			int next = (index + 1 < bytes.length) ? bytes[index + 1] & 0xff : 0;
			int window = (bytes[index] & 0xff) << Byte.SIZE | next;
			text.append(LETTERS.charAt(window >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE) & 0x1f));
		}
		return text.toString();
	}

	/**
	 * What was typed or read out, as it was written: any case and spacing, O for 0, I and
	 * L for 1.
	 */
	static String read(String typed) {
		StringBuilder text = new StringBuilder(typed.length());
		typed.codePoints()
			.map(Character::toUpperCase)
			.filter(Character::isLetterOrDigit)
			.map((letter) -> switch (letter) {
				case 'O' -> '0';
				case 'I', 'L' -> '1';
				default -> letter;
			})
			.forEach(text::appendCodePoint);
		return text.toString();
	}

}
