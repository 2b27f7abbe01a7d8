package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs {@code initdb} and {@code pg_ctl}, each run with a bound and with
 * an error that says where to read on.
 */
final class ServerPrograms {

	/** Long enough to recover a busy database after a crash. */
	private static final Duration START = Duration.ofSeconds(120);

	private static final Duration STOP = Duration.ofSeconds(60);

	private static final Duration STOP_IMMEDIATE = Duration.ofSeconds(20);

	private static final Set<String> KEPT_ENVIRONMENT = Set.of("PATH", "TZ", "SystemRoot", "TEMP", "TMP");

	private final Path home;

	private final ServerAccount account;

	private final DatabaseFolder folder;

	ServerPrograms(Path home, ServerAccount account, DatabaseFolder folder) {
		this.home = home;
		this.account = account;
		this.folder = folder;
	}

	Path home() {
		return this.home;
	}

	ServerAccount account() {
		return this.account;
	}

	/**
	 * Fills {@code into}. Upper and lower case come from PostgreSQL itself and are the
	 * same everywhere; the system's C.UTF-8 is only for what knows letters through the
	 * system (trigrams, text search), which without it would not see Vietnamese ones.
	 */
	void initialise(Path into, Path passwordFile) throws IOException {
		try {
			initialise(into, passwordFile, "C.UTF-8");
		}
		catch (OwnDatabaseException ex) {
			if (!ex.getMessage().contains("invalid locale name")) {
				throw ex;
			}
			initialise(into, passwordFile, "C");
		}
	}

	private void initialise(Path into, Path passwordFile, String letters) throws IOException {
		run("initdb", START,
				List.of(program("initdb"), "--pgdata=" + into, "--username=" + DatabaseRole.SUPERUSER.roleName(),
						"--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8",
						"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + letters,
						"--data-checksums"));
	}

	/**
	 * Starts the server in a session of its own: Ctrl-C in our terminal does not reach
	 * it.
	 */
	void start(int port) throws IOException {
		Files.deleteIfExists(startLog());
		run("pg_ctl start", START.plusSeconds(10), List.of(program("pg_ctl"), "start", "--pgdata=" + this.folder.data(),
				"--log=" + startLog(), "--wait", "--timeout=" + START.toSeconds(), "--options=-p " + port));
	}

	/**
	 * Stops the server: transactions under way are rolled back, the committed ones kept.
	 */
	void stop() throws IOException {
		try {
			stop("fast", STOP);
		}
		catch (OwnDatabaseException ex) {
			stop("immediate", STOP_IMMEDIATE);
		}
	}

	private void stop(String mode, Duration limit) throws IOException {
		run("pg_ctl stop", limit.plusSeconds(10), List.of(program("pg_ctl"), "stop", "--pgdata=" + this.folder.data(),
				"--mode=" + mode, "--wait", "--timeout=" + limit.toSeconds()));
	}

	private Path startLog() {
		return this.folder.logs().resolve("start.log");
	}

	private String program(String name) {
		return this.home.resolve("bin").resolve(name).toString();
	}

	private void run(String what, Duration limit, List<String> command) throws IOException {
		Path output = this.folder.logs().resolve(what.replace(' ', '-') + ".log");
		ProcessBuilder builder = new ProcessBuilder(this.account.command(command))
			.directory(this.folder.root().toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		Map<String, String> environment = builder.environment();
		// neither our secrets nor PG… variables of the surroundings
		environment.keySet().retainAll(KEPT_ENVIRONMENT);
		environment.put("LC_ALL", "C");
		Process process = builder.start();
		try {
			if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
				process.destroy();
				throw new OwnDatabaseException(
						"%s did not end within %d s: see %s".formatted(what, limit.toSeconds(), this.folder.logs()));
			}
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new OwnDatabaseException(what + " was interrupted", ex);
		}
		if (process.exitValue() != 0) {
			throw new OwnDatabaseException("%s failed (code %d), see %s:%n%s".formatted(what, process.exitValue(),
					this.folder.logs(), lastWords(output)));
		}
	}

	private String lastWords(Path output) {
		return Stream.of(output, startLog()).filter(Files::isReadable).flatMap((file) -> {
			try {
				List<String> lines = Files.readAllLines(file);
				return lines.subList(Math.max(0, lines.size() - 10), lines.size()).stream();
			}
			catch (IOException ex) {
				return Stream.of(file + ": " + ex);
			}
		}).collect(Collectors.joining(System.lineSeparator()));
	}

}
