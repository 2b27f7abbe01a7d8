package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where files lie while they are read: {@code reading} in the data folder, in it a folder
 * of each running node, readable by its owner only. What a killed node left is removed by
 * the next.
 */
final class ReadingFolder {

	/** Of this program: two of it may have the same number, one after the other. */
	private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

	private ReadingFolder() {
	}

	/** The folder of this node, with nothing of an earlier one left around it. */
	static Path of(Path dataFolder) throws IOException {
		Path all = dataFolder.toAbsolutePath().normalize().resolve("reading");
		make(all);
		try (Stream<Path> nodes = Files.list(all)) {
			for (Path node : nodes.toList()) {
				if (!OWN.contains(node) && isLeftOver(node.getFileName().toString())) {
					delete(node);
				}
			}
		}
		Path own = all.resolve(ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()));
		OWN.add(own);
		make(own);
		return own;
	}

	/** In a container the next program has the number of the last one. */
	private static boolean isLeftOver(String name) {
		try {
			long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
			return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
		}
		catch (StringIndexOutOfBoundsException | NumberFormatException ex) {
			return false;
		}
	}

	static void makeEmpty(Path folder) throws IOException {
		make(folder);
		empty(folder);
	}

	private static void make(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder);
			if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
		}
	}

	static void empty(Path folder) throws IOException {
		List<Path> inside;
		try (Stream<Path> files = Files.list(folder)) {
			inside = files.toList();
		}
		for (Path file : inside) {
			delete(file);
		}
	}

	static void delete(Path tree) throws IOException {
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
				Files.deleteIfExists(folder);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
