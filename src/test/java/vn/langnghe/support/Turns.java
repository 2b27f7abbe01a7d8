package vn.langnghe.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the classes of two forks run side by side, and those that are {@link Alone}
 * without a neighbour. Locks on files, since the forks share nothing else; a killed fork
 * gives its locks back.
 */
public class Turns implements BeforeAllCallback, AfterAllCallback {

	private static final Path FOLDER = Path.of("target", "turns");

	private static FileLock turn;

	/** Whoever waits holds the gate, so that nobody comes in between. */
	@Override
	public void beforeAll(ExtensionContext context) throws IOException {
		Files.createDirectories(FOLDER);
		boolean together = !context.getRequiredTestClass().isAnnotationPresent(Alone.class);
		try (FileChannel gate = open("gate")) {
			gate.lock();
			turn = open("floor").lock(0, Long.MAX_VALUE, together);
		}
	}

	@Override
	public void afterAll(ExtensionContext context) throws IOException {
		turn.acquiredBy().close();
	}

	private static FileChannel open(String name) throws IOException {
		return FileChannel.open(FOLDER.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
	}

}
