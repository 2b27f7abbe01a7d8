package vn.langnghe.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A seal by its number, its moment and its hash: all that has to be kept elsewhere.
 *
 * @param number 1, 2, 3 … without a gap
 * @param at when it was made, in whole microseconds
 * @param hash its hash, 32 bytes
 */
record Seal(long number, Instant at, byte[] hash) {

	static FieldHash begin(byte[] prevHash, long number, long atMicros, long entries) {
		return new FieldHash("langnghe-seal-1").add(prevHash).add(number).add(atMicros).add(entries);
	}

	static long micros(Instant at) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, at);
	}

	OffsetDateTime atOffset() {
		return this.at.atOffset(ZoneOffset.UTC);
	}

	/** The seal as a line of a file, without the line's end. */
	String line() {
		return this.number + " " + this.at + " " + HexFormat.of().formatHex(this.hash);
	}

	/** Reads a line; empty when it is none. */
	static Optional<Seal> ofLine(String line) {
		String[] parts = line.strip().split("\\s+");
		if (parts.length != 3) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new Seal(Long.parseLong(parts[0]), Instant.parse(parts[1]), HexFormat.of().parseHex(parts[2])));
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
