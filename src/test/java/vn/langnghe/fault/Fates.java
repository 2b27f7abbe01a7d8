package vn.langnghe.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.langnghe.attachments.corpus.Sample;

/** What became of the files that were sent. */
final class Fates {

	/** Which of them it is depends on how fast the machine is. */
	private static final Set<String> BEYOND = Set.of("TOO_LARGE", "TIMED_OUT", "CRASHED");

	private static final Map<String, String> WHY = Map.of("ENCRYPTED", "opens with a password only", "BROKEN", "broken",
			"TOO_DEEP", "nested too deep");

	private final Map<Sample, String> rows = new LinkedHashMap<>();

	/**
	 * @param all the files in the order of the table
	 */
	Fates(List<Sample> all) {
		all.forEach((sample) -> this.rows.put(sample, "not sent | "));
	}

	void refused(Sample sample, String words) {
		this.rows.put(sample, "refused: “" + words.replaceFirst("^Error: ", "") + "” | ");
	}

	void taken(Sample sample, Taken taken) {
		this.rows.put(sample, "taken as " + taken.kind + named(sample, taken) + " | " + switch (taken.state) {
			case "READ" -> taken.cut ? "read, the first million letters" : "read";
			case "WITHOUT_TEXT" -> "no text";
			default -> "could not be read: "
					+ (BEYOND.contains(String.valueOf(taken.reason)) ? "beyond its limits" : WHY.get(taken.reason));
		});
	}

	private static String named(Sample sample, Taken taken) {
		return sample.name().equals(taken.name) ? ""
				: ", called `" + (taken.name.length() > 60 ? taken.name.substring(0, 60) + "…" : taken.name) + "`";
	}

	/** The table as it stands in the documentation. */
	String print() {
		String head = "\n| File | Sent | Read |\n|---|---|---|\n";
		return "# What becomes of files that mean harm\n\n"
				+ "Written by `HostileFilesIT`, which makes these files, sends each through the citizen's form to the packaged\n"
				+ "product, and waits until it is read. Somebody else goes on sending feedback meanwhile; links in the files lead\n"
				+ "to a server of the test, to which nobody comes. *Beyond its limits* is more than 256 MB, 30 seconds or what\n"
				+ "may be packed into a file. Letters in pictures are not recognised here.\n"
				+ "\n## Hostile or broken\n" + head + rows(true) + "\n## Ordinary\n" + head + rows(false);
	}

	private String rows(boolean hostile) {
		return this.rows.entrySet()
			.stream()
			.filter((row) -> row.getKey().hostile() == hostile)
			.map((row) -> "| " + row.getKey().what() + " | " + row.getValue().replace("<", "&lt;") + " |\n")
			.collect(Collectors.joining());
	}

	/** A file that was taken. */
	record Taken(String name, String kind, String state, @Nullable String reason, boolean cut) {
	}

}
