package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

/**
 * The folder {@code <data-dir>/postgres} and where what lies in it.
 */
record DatabaseFolder(Path root) {

	/**
	 * Makes the folder; others may pass through it, so that a server under another
	 * account can.
	 */
	static DatabaseFolder at(Path root) throws IOException {
		if (!Files.isDirectory(root)) {
			Files.createDirectories(root);
			restrict(root, "rwx--x--x");
		}
		DatabaseFolder folder = new DatabaseFolder(root.toRealPath());
		if (!Files.isDirectory(folder.logs())) {
			Files.createDirectory(folder.logs());
			restrict(folder.logs(), "rwx------");
		}
		return folder;
	}

	Path data() {
		return this.root.resolve("data");
	}

	Path logs() {
		return this.root.resolve("log");
	}

	Path lockFile() {
		return this.root.resolve("in-use.lock");
	}

	Path passwordFile(DatabaseRole role) {
		return this.root.resolve(role.roleName() + ".password");
	}

	/** Does nothing where files have no POSIX permissions (Windows). */
	static void restrict(Path path, String permissions) throws IOException {
		if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	/** Makes a rename inside {@code folder} survive a power cut. */
	static void sync(Path folder) throws IOException {
		if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	static void deleteTree(Path tree) throws IOException {
		if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				Files.delete(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}

}
