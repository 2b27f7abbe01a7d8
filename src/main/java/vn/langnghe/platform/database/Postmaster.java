package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs in a data folder, as its {@code postmaster.pid} tells.
 */
record Postmaster(long pid, Path data, int port) {

	/**
	 * The server that runs in {@code data}. The file of one that is gone is left to
	 * PostgreSQL, which knows what to do with it; but when its number belongs to another
	 * program now (after a reboot) or to a corpse (in a container without a reaper), or
	 * when the folder is a copy of one in use, PostgreSQL would refuse to start for ever,
	 * so then the file goes.
	 */
	static Optional<Postmaster> runningIn(Path data) throws IOException {
		Optional<Postmaster> named = namedIn(data);
		if (named.isEmpty() || ProcessHandle.of(named.get().pid).isEmpty()) {
			return Optional.empty();
		}
		Path original = named.get().data;
		if (!named.get().isAlive() || (Files.exists(original) && !Files.isSameFile(original, data))) {
			Files.deleteIfExists(fileIn(data));
			return Optional.empty();
		}
		return named;
	}

	/** The server that the file names, whether it runs or not; the file stays. */
	static Optional<Postmaster> namedIn(Path data) throws IOException {
		List<String> lines;
		try {
			lines = Files.readAllLines(fileIn(data));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		if (lines.size() < 4) {
			return Optional.empty();
		}
		return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), Path.of(lines.get(1)),
				Integer.parseInt(lines.get(3).strip())));
	}

	private static Path fileIn(Path data) {
		return data.resolve("postmaster.pid");
	}

	/** Whether it runs these programs, not the ones of an earlier version. */
	boolean runs(Path home, Path data) throws IOException {
		return Files.readString(data.resolve("postmaster.opts")).startsWith(home.resolve("bin").toString());
	}

	/**
	 * Whether a PostgreSQL has this number now; a killed one whose number nobody has
	 * taken back yet is dead.
	 */
	boolean isAlive() {
		Optional<ProcessHandle> process = ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
		if (process.isEmpty()) {
			return false;
		}
		Path status = Path.of("/proc", Long.toString(this.pid), "stat");
		try {
			if (Files.exists(status) && Files.readString(status, StandardCharsets.ISO_8859_1).contains(") Z ")) {
				return false;
			}
		}
		catch (IOException ex) {
			// it ended while we looked
			return false;
		}
		return process.get().info().commandLine().map((line) -> line.contains("postgres")).orElse(true);
	}

}
