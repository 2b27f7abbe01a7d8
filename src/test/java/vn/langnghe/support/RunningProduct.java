package vn.langnghe.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged jar as a child of the test: the demonstration's commune, a data folder of
 * its own, a free port.
 */
public final class RunningProduct implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path folder;

	private final int port;

	private RunningProduct(Process process, Path folder, int port) {
		this.process = process;
		this.folder = folder;
		this.port = port;
	}

	/**
	 * Starts the product and waits until it is ready.
	 * @param folder keeps the data and the log {@code product.log}; with data of an
	 * earlier start the product goes on with them
	 * @param arguments beside the usual ones, for example {@code --langnghe.mail.from=…}
	 * @return the running product
	 * @throws AssertionError when it ends or is not ready within three minutes
	 */
	public static RunningProduct start(Path folder, String... arguments) {
		String jar = System.getProperty("langnghe.jar", "target/langnghe.jar");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-jar", jar, "--spring.profiles.active=demo", "--server.port=0",
						"--langnghe.data-dir=" + folder.resolve("data").toAbsolutePath()));
		command.addAll(List.of(arguments));
		try {
			Files.createDirectories(folder);
			Path log = folder.resolve("product.log");
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			// A test that is cut off takes its product along.
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
			return new RunningProduct(process, folder, portOnceReady(process, log));
		}
		catch (IOException ex) {
			throw new AssertionError("The product cannot be started from " + jar, ex);
		}
	}

	private static int portOnceReady(Process process, Path log) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (process.isAlive() && System.nanoTime() < deadline) {
			Matcher port = PORT.matcher(Files.readString(log));
			if (port.find() && ready(Integer.parseInt(port.group(1)))) {
				return Integer.parseInt(port.group(1));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
		process.destroyForcibly();
		throw new AssertionError("The product did not get ready:\n" + Files.readString(log));
	}

	private static boolean ready(int port) {
		try {
			HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return HttpClient.newHttpClient()
				.send(question, HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** The address of a page; {@code path} begins with a slash. */
	public String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * The product's own database, as its superuser, who may do what the product may not.
	 */
	public Connection database() throws SQLException {
		Path postgres = this.folder.resolve("data/postgres");
		try {
			String port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3).strip();
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/langnghe", "postgres",
					Files.readString(postgres.resolve("postgres.password")).strip());
		}
		catch (IOException ex) {
			throw new AssertionError("The database of " + this.folder + " does not run", ex);
		}
	}

	/** What the product wrote so far. */
	public String log() throws IOException {
		return Files.readString(this.folder.resolve("product.log"));
	}

	/** As {@code kill -9}: the product can do nothing more; its database stays behind. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
	}

	/** Lets it end in order, its database too. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(40, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
