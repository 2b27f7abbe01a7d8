package vn.langnghe.platform.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Context;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayUtils;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.tukaani.xz.XZInputStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A JVM of its own that uses the own database until its input ends, or until it is
 * killed.
 */
final class ChildApplication implements AutoCloseable {

	private static final Class<?>[] NEEDED = { OwnDatabase.class, ChildApplication.class, PGSimpleDataSource.class,
			TarArchiveInputStream.class, IOUtils.class, ArrayUtils.class, XZInputStream.class, Logger.class,
			LoggerContext.class, Context.class, ConfigurationProperties.class, DataSize.class };

	private final Process process;

	private final List<String> said = new ArrayList<>();

	private ChildApplication(Process process) {
		this.process = process;
	}

	public static void main(String[] arguments) throws IOException {
		OwnDatabaseProperties properties = OwnDatabases.in(Path.of(arguments[0]), Path.of(arguments[1]));
		try (OwnDatabase database = OwnDatabase.start(properties)) {
			System.out.println("ready " + database.access().port());
			// a forgotten child ends with its parent, whose end closes this input
			while (System.in.read() >= 0) {
				continue;
			}
		}
		System.out.println("closed");
	}

	static ChildApplication start(Path dataDir, Path binaries) throws IOException {
		return start(List.of(), classPath(), dataDir, binaries);
	}

	/** As {@code nobody}, who reads neither our repository of jars nor our build. */
	static ChildApplication startAsNobody(Path jars, Path dataDir, Path binaries) throws IOException {
		List<Path> copies = new ArrayList<>();
		for (Path part : classPath()) {
			Path copy = jars.resolve(copies.size() + "-" + part.getFileName());
			try (Stream<Path> files = Files.walk(part)) {
				for (Path file : files.toList()) {
					Files.copy(file, copy.resolve(part.relativize(file).toString()).normalize());
				}
			}
			copies.add(copy);
		}
		return start(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), copies, dataDir, binaries);
	}

	private static ChildApplication start(List<String> prefix, List<Path> classPath, Path dataDir, Path binaries)
			throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-cp");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(ChildApplication.class.getName());
		command.add(dataDir.toString());
		command.add(binaries.toString());
		return new ChildApplication(
				new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true).start());
	}

	/**
	 * Waits until the child says so; its end without having said it is an error that
	 * shows what it said.
	 */
	ChildApplication until(String word) throws IOException {
		BufferedReader output = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			this.said.add(line);
			if (line.startsWith(word)) {
				return this;
			}
		}
		throw new AssertionError("The child never said '" + word + "': " + this.said);
	}

	/** As {@code kill -9}: nothing in the child runs any more. */
	void kill() throws InterruptedException {
		assertThat(this.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	/** Lets it end by itself. */
	String end() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		String rest = new String(this.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		return rest;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private static List<Path> classPath() {
		URL binaries = OwnDatabase.class.getResource(
				"/" + PostgresBinaries.archiveFor(System.getProperty("os.name"), System.getProperty("os.arch")));
		try {
			URL jar = ((JarURLConnection) binaries.openConnection()).getJarFileURL();
			return Stream
				.concat(Stream.of(NEEDED).map((type) -> type.getProtectionDomain().getCodeSource().getLocation()),
						Stream.of(jar))
				.map(ChildApplication::pathOf)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path pathOf(URL url) {
		try {
			return Path.of(url.toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
