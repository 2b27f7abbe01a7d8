package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs in a data folder, as its {@code postmaster.pid} tells.
 */
record Postmaster(long pid, int port) {

	/**
	 * The server that runs in {@code data}. The file of one that is gone is left to
	 * PostgreSQL, which knows what to do with it; but when its number now belongs to
	 * another program (after a reboot) or the folder is a copy of one in use, PostgreSQL
	 * would refuse to start for ever, so then the file goes.
	 */
	static Optional<Postmaster> runningIn(Path data) throws IOException {
		Path file = data.resolve("postmaster.pid");
		List<String> lines;
		try {
			lines = Files.readAllLines(file);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		if (lines.size() < 4) {
			return Optional.empty();
		}
		long pid = Long.parseLong(lines.get(0).strip());
		Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
		if (process.isEmpty()) {
			return Optional.empty();
		}
		boolean postgres = process.get().info().commandLine().map((line) -> line.contains("postgres")).orElse(true);
		Path original = Path.of(lines.get(1));
		if (!postgres || (Files.exists(original) && !Files.isSameFile(original, data))) {
			Files.delete(file);
			return Optional.empty();
		}
		return Optional.of(new Postmaster(pid, Integer.parseInt(lines.get(3).strip())));
	}

	/** Whether it runs these programs, not the ones of an earlier version. */
	boolean runs(Path home, Path data) throws IOException {
		return Files.readString(data.resolve("postmaster.opts")).startsWith(home.resolve("bin").toString());
	}

	boolean isAlive() {
		return ProcessHandle.of(this.pid).map(ProcessHandle::isAlive).orElse(false);
	}

}
