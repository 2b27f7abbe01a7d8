package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a command finds beside an application, or without one. */
@Timeout(120)
class AttachedDatabaseTest {

	@TempDir
	Path dataDir;

	@Test
	void theServerOfARunningApplicationIsUsedAndLeftRunning() throws Exception {
		try (ChildApplication application = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES)
			.until("ready")) {
			Postmaster server = OwnDatabases.serverOf(this.dataDir);

			try (RunningDatabase attached = AttachedDatabase.open(OwnDatabases.in(this.dataDir))) {
				assertThat(attached.access().port()).isEqualTo(server.port());
				OwnDatabases.keepSomething(attached);
			}

			assertThat(OwnDatabases.serverOf(this.dataDir)).isEqualTo(server);
			try (RunningDatabase again = AttachedDatabase.open(OwnDatabases.in(this.dataDir))) {
				assertThat(OwnDatabases.whatIsKept(again)).isEqualTo("Đã tiếp nhận");
			}
			assertThat(application.end()).as("the application stops its server itself").contains("closed");
			assertThat(server.isAlive()).isFalse();
		}
	}

	@Test
	void withoutAnApplicationTheServerRunsOnlyForTheCommand() throws Exception {
		try (RunningDatabase application = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			OwnDatabases.keepSomething(application);
		}

		try (RunningDatabase attached = AttachedDatabase.open(OwnDatabases.in(this.dataDir))) {
			assertThat(OwnDatabases.whatIsKept(attached)).isEqualTo("Đã tiếp nhận");
		}

		assertThat(data().resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	void whereThereIsNoDatabaseNoneIsMade() throws IOException {
		assertRefused("There is no database in " + this.dataDir.resolve("postgres"));
		assertThat(this.dataDir).isEmptyDirectory();

		Files.createDirectories(data());
		assertRefused("There is no database in " + this.dataDir.resolve("postgres"));
		assertThat(data()).isEmptyDirectory();
	}

	@Test
	void aServerThatDoesNotAnswerIsLeftToItsApplication() throws Exception {
		OwnDatabase.start(OwnDatabases.in(this.dataDir)).close();
		Process other = new ProcessBuilder("sleep", "60").start();
		Path pidFile = data().resolve("postmaster.pid");
		try (FolderLock application = FolderLock.take(DatabaseFolder.at(this.dataDir.resolve("postgres")))) {
			assertRefused("its PostgreSQL does not answer");

			Files.write(pidFile, List.of(Long.toString(other.pid()), data().toString(), "1", "1"));
			assertRefused("its PostgreSQL does not answer");

			assertThat(application.isHeld()).isTrue();
			assertThat(pidFile).exists();
			assertThat(other.isAlive()).isTrue();
		}
		finally {
			other.destroy();
		}
	}

	private void assertRefused(String message) {
		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> AttachedDatabase.open(OwnDatabases.in(this.dataDir)).close())
			.withMessageContaining(message);
	}

	private Path data() {
		return this.dataDir.resolve("postgres/data");
	}

}
