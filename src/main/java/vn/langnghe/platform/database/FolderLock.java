package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.StandardOpenOption;

/**
 * One application per database folder: held from before anything is touched until the
 * server has stopped. The system releases it when the JVM dies, however it dies.
 */
final class FolderLock implements AutoCloseable {

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock take(DatabaseFolder folder) throws IOException {
		FileChannel channel;
		try {
			channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (AccessDeniedException ex) {
			throw new OwnDatabaseException(
					"The folder " + folder.root()
							+ " belongs to another user: run as that user, or set langnghe.data-dir to another folder",
					ex);
		}
		try {
			if (channel.tryLock() != null) {
				return new FolderLock(channel);
			}
		}
		catch (OverlappingFileLockException ex) {
			// held by this very JVM: the same answer
		}
		channel.close();
		throw new OwnDatabaseException("The database in " + folder.root()
				+ " is in use by another running application: stop it first, or set langnghe.data-dir to another folder");
	}

	boolean isHeld() {
		return this.channel.isOpen();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
