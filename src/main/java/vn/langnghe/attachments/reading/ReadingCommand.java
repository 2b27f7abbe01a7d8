package vn.langnghe.attachments.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.langnghe.attachments.parsing.ParsingProgram;
import vn.langnghe.attachments.parsing.Walls;

/**
 * How the process is started: from whatever this program itself was started from, be it
 * the one jar, the unpacked layers of a container, or classes of a build.
 */
final class ReadingCommand {

	/** In the one jar, and nowhere else, this lies beside the program. */
	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private static final int LONGEST_TEXT = 1_000_000;

	/** The rest may be secrets: the process gets none. */
	private static final Set<String> ENVIRONMENT = Set.of("PATH", "TESSDATA_PREFIX");

	private final ReadingSettings settings;

	private final @Nullable Path tesseract;

	private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

	private final SystemWalls walls = SystemWalls.around(this.java);

	ReadingCommand(ReadingSettings settings, @Nullable Path tesseract) {
		this.settings = settings;
		this.tesseract = tesseract;
	}

	/**
	 * Starts a process.
	 * @param folder the only place for files of its own
	 * @throws IOException when the system refuses
	 */
	Process start(Path folder) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(words(folder)).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		Map<String, String> environment = builder.environment();
		environment.keySet().retainAll(ENVIRONMENT);
		environment.put("LANG", "C.UTF-8");
		environment.put("TMPDIR", folder.toString());
		environment.put("OMP_THREAD_LIMIT", "1");
		if (this.tesseract != null) {
			environment.merge("PATH", this.tesseract.getParent().toString(),
					(path, first) -> first + File.pathSeparator + path);
		}
		return builder.start();
	}

	private List<String> words(Path folder) {
		List<String> words = new ArrayList<>(this.walls.prefix());
		words.add(this.java.toString());
		words.addAll(List.of("-Xmx" + this.settings.memory().toMegabytes() + "m", "-XX:MaxMetaspaceSize=128m",
				"-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=64m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
				"-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-Djava.awt.headless=true",
				"-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder,
				"-Dpdfbox.fontcache=" + folder.resolveSibling(ReadingPlace.FONTS)));
		words.addAll(List.of(Walls.options()));
		words.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
		if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null) {
			words.addAll(List.of("-Dloader.main=" + ParsingProgram.class.getName(), LAUNCHER));
		}
		else {
			words.add(ParsingProgram.class.getName());
		}
		words.addAll(List.of(Integer.toString(LONGEST_TEXT), Long.toString(this.settings.recognising().toSeconds())));
		if (this.tesseract != null) {
			words.add(this.tesseract.getFileName().toString());
		}
		return words;
	}

	/** The process stands in another folder. */
	private static String absolute(String classPath) {
		List<String> parts = new ArrayList<>();
		for (String part : classPath.split(File.pathSeparator)) {
			parts.add(Path.of(part).toAbsolutePath().toString());
		}
		return String.join(File.pathSeparator, parts);
	}

	/** Whether the system itself lets nothing of it out. */
	boolean isWithoutNetwork() {
		return this.walls.areClosed();
	}

}
