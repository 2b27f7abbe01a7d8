package vn.langnghe.attachments.reading;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program that recognises letters in pictures, where it is installed for Vietnamese.
 */
final class Tesseract {

	private static final String NAME = "tesseract";

	private Tesseract() {
	}

	/**
	 * Looks for it.
	 * @param program its name, or where it is; empty when none is wanted
	 * @return where it is, or empty when it is missing or has no Vietnamese
	 */
	static Optional<Path> find(String program) {
		return (program.isBlank() ? Stream.<Path>empty() : places(program)).map(Path::toAbsolutePath)
			.filter((path) -> path.endsWith(NAME) && Files.isExecutable(path) && knowsVietnamese(path))
			.findFirst();
	}

	private static Stream<Path> places(String program) {
		if (program.contains(File.separator)) {
			return Stream.of(Path.of(program));
		}
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of(path.split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, program));
	}

	private static boolean knowsVietnamese(Path program) {
		try {
			Process process = new ProcessBuilder(program.toString(), "--list-langs").redirectErrorStream(true).start();
			process.getOutputStream().close();
			List<String> said = new String(process.getInputStream().readNBytes(64 * 1024), StandardCharsets.UTF_8)
				.lines()
				.toList();
			boolean ended = process.waitFor(10, TimeUnit.SECONDS);
			process.destroyForcibly();
			return ended && said.contains("vie");
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
