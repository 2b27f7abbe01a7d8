package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One application per database folder: held from before anything is touched until the
 * server has stopped. The system releases it when the JVM dies, however it dies.
 */
final class FolderLock implements AutoCloseable {

	/**
	 * What this JVM holds. It never opens such a file again: closing it a second time
	 * would give the first lock away, for the system counts by process.
	 */
	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private FolderLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static FolderLock take(DatabaseFolder folder) throws IOException {
		return tryTake(folder).orElseThrow(() -> new OwnDatabaseException("The database in " + folder.root()
				+ " is in use by another running application: stop it first, or set langnghe.data-dir to another folder"));
	}

	/** Empty when another application, or another part of this one, holds it. */
	static Optional<FolderLock> tryTake(DatabaseFolder folder) throws IOException {
		Path file = folder.lockFile();
		if (!HELD_HERE.add(file)) {
			return Optional.empty();
		}
		FolderLock lock = new FolderLock(file, open(folder));
		if (lock.channel.tryLock() != null) {
			return Optional.of(lock);
		}
		lock.close();
		return Optional.empty();
	}

	private static FileChannel open(DatabaseFolder folder) throws IOException {
		try {
			return FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (AccessDeniedException ex) {
			HELD_HERE.remove(folder.lockFile());
			throw new OwnDatabaseException(
					"The folder " + folder.root()
							+ " belongs to another user: run as that user, or set langnghe.data-dir to another folder",
					ex);
		}
		catch (IOException ex) {
			HELD_HERE.remove(folder.lockFile());
			throw ex;
		}
	}

	boolean isHeld() {
		return this.channel.isOpen();
	}

	@Override
	public void close() throws IOException {
		if (isHeld()) {
			this.channel.close();
			HELD_HERE.remove(this.file);
		}
	}

}
