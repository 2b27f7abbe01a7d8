package vn.langnghe.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the own database when things are started, stopped, killed and copied.
 */
@Timeout(120)
class OwnDatabaseLifeTest {

	@TempDir
	Path dataDir;

	@Test
	void dataAreKeptBetweenTwoStarts() throws Exception {
		try (OwnDatabase first = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			OwnDatabases.keepSomething(first);
		}
		assertThat(data().resolve("postmaster.pid")).doesNotExist();

		try (OwnDatabase second = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			assertThat(OwnDatabases.whatIsKept(second)).isEqualTo("Đã tiếp nhận");
		}
	}

	@Test
	void theServerOfAKilledJvmIsAdopted() throws Exception {
		try (ChildApplication child = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES).until("ready")) {
			child.kill();
		}
		Postmaster orphan = OwnDatabases.serverOf(this.dataDir);

		try (OwnDatabase adopted = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			assertThat(OwnDatabases.serverOf(this.dataDir)).isEqualTo(orphan);
			OwnDatabases.keepSomething(adopted);
		}
		// it takes its file away before it ends
		waitUntil(() -> !orphan.isAlive());
	}

	@Test
	void aLeftOverServerWithOtherSettingsIsStartedAnew() throws Exception {
		try (ChildApplication child = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES).until("ready")) {
			child.kill();
		}
		Postmaster orphan = OwnDatabases.serverOf(this.dataDir);

		try (OwnDatabase anew = OwnDatabase
			.start(OwnDatabases.with(this.dataDir, OwnDatabases.BINARIES, 0, DataSize.ofMegabytes(48)))) {
			assertThat(orphan.isAlive()).isFalse();
			assertThat(OwnDatabases.ask(anew, DatabaseRole.APPLICATION, "SHOW shared_buffers")).isEqualTo("48MB");
		}
	}

	@Test
	void aLeftOverServerThatDoesNotKnowOurPasswordIsStoppedNotAdopted() throws Exception {
		Path password = this.dataDir.resolve("postgres/postgres.password");
		try (ChildApplication child = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES).until("ready")) {
			child.kill();
		}
		Postmaster orphan = OwnDatabases.serverOf(this.dataDir);
		Files.writeString(password, "another");

		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> OwnDatabase.start(OwnDatabases.in(this.dataDir)).close())
			.withMessageContaining("password authentication failed");
		waitUntil(() -> !orphan.isAlive());
		assertThat(data().resolve("postmaster.pid")).as("nothing is left running").doesNotExist();
	}

	@Test
	void whatWasCommittedSurvivesTheKillOfJvmAndServer() throws Exception {
		try (OwnDatabase first = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			OwnDatabases.keepSomething(first);
		}
		try (ChildApplication child = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES).until("ready")) {
			child.kill();
		}
		kill(OwnDatabases.serverOf(this.dataDir));
		assertThat(data().resolve("postmaster.pid")).as("the stale file").exists();

		try (OwnDatabase again = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			assertThat(OwnDatabases.whatIsKept(again)).isEqualTo("Đã tiếp nhận");
		}
	}

	@Test
	void aStalePidFileWhoseNumberAnotherProgramHasNowIsNoObstacle() throws Exception {
		OwnDatabase.start(OwnDatabases.in(this.dataDir)).close();
		Process other = new ProcessBuilder("sleep", "60").start();
		try {
			Files.write(data().resolve("postmaster.pid"),
					List.of(Long.toString(other.pid()), data().toString(), "1", "1", "", "127.0.0.1", "1 1", "ready"));

			try (OwnDatabase again = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
				assertThat(other.isAlive()).isTrue();
				OwnDatabases.keepSomething(again);
			}
		}
		finally {
			other.destroy();
		}
	}

	@Test
	void aCopyOfAFolderInUseNeitherAdoptsNorStopsTheOriginal() throws Exception {
		Path copy = this.dataDir.resolve("copy");
		OwnDatabaseProperties properties = OwnDatabases.in(this.dataDir.resolve("original"));
		try (OwnDatabase original = OwnDatabase.start(properties)) {
			OwnDatabases.keepSomething(original);
			OwnDatabases.tell(original, DatabaseRole.SUPERUSER, "CHECKPOINT");
			run("cp", "-a", properties.dataDir(), copy.toString());

			try (OwnDatabase second = OwnDatabase.start(OwnDatabases.in(copy))) {
				assertThat(second.access().port()).isNotEqualTo(original.access().port());
				OwnDatabases.tell(second, DatabaseRole.APPLICATION, "DELETE FROM kept");
			}
			assertThat(OwnDatabases.whatIsKept(original)).isEqualTo("Đã tiếp nhận");
		}
	}

	@Test
	void aFirstStartCutOffInTheMiddleIsRedone() throws Exception {
		OwnDatabase.start(OwnDatabases.in(this.dataDir.resolve("unpacks-the-programs"))).close();
		try (ChildApplication child = ChildApplication.start(this.dataDir, OwnDatabases.BINARIES)) {
			waitUntil(this::isHalfDone);
			child.kill();
		}
		assertThat(data()).doesNotExist();

		try (OwnDatabase again = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			OwnDatabases.keepSomething(again);
		}
	}

	@Test
	void contentThatIsNotOursIsNeverDeleted() throws IOException {
		Path letter = Files.createDirectories(data()).resolve("letter.txt");
		Files.writeString(letter, "kept");

		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> OwnDatabase.start(OwnDatabases.in(this.dataDir)).close())
			.withMessageContaining("has content but is no PostgreSQL data folder");
		assertThat(letter).hasContent("kept");
	}

	@Test
	void aLostPasswordFileIsNamed() throws IOException {
		OwnDatabase.start(OwnDatabases.in(this.dataDir)).close();
		Files.delete(this.dataDir.resolve("postgres/postgres.password"));

		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> OwnDatabase.start(OwnDatabases.in(this.dataDir)).close())
			.withMessageContaining("postgres.password is missing");
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(OwnDatabaseException.class)
				.isThrownBy(() -> OwnDatabase.start(OwnDatabases.with(this.dataDir, OwnDatabases.BINARIES,
						other.getLocalPort(), DataSize.ofMegabytes(32)))
					.close())
				.withMessageContaining("Port " + other.getLocalPort() + " of 127.0.0.1 is taken");
		}
	}

	@Test
	void aServerThatCannotStartSaysWhereToReadOn() throws IOException {
		OwnDatabase.start(OwnDatabases.in(this.dataDir)).close();
		Files.delete(data().resolve("global/pg_control"));

		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> OwnDatabase.start(OwnDatabases.in(this.dataDir)).close())
			.withMessageContaining("pg_ctl start failed")
			.withMessageContaining(this.dataDir.resolve("postgres/log").toString())
			.withMessageContaining("pg_control");
	}

	@Test
	void aKilledServerIsStartedAgainOnItsPort() throws Exception {
		try (OwnDatabase database = OwnDatabase.start(OwnDatabases.in(this.dataDir))) {
			OwnDatabases.keepSomething(database);
			Postmaster killed = OwnDatabases.serverOf(this.dataDir);
			kill(killed);

			waitUntil(() -> answers(database));
			assertThat(OwnDatabases.serverOf(this.dataDir).pid()).isNotEqualTo(killed.pid());
			assertThat(OwnDatabases.whatIsKept(database)).isEqualTo("Đã tiếp nhận");
		}
		assertThat(data().resolve("postmaster.pid")).doesNotExist();
	}

	private Path data() {
		return this.dataDir.resolve("postgres/data");
	}

	/** Whether an initdb is in the middle of its work. */
	private boolean isHalfDone() {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.dataDir.resolve("postgres"),
				"data-unfinished-*")) {
			for (Path folder : found) {
				if (Files.exists(folder.resolve("PG_VERSION"))) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			// not even begun
			return false;
		}
	}

	private static boolean answers(OwnDatabase database) {
		try {
			return OwnDatabases.ask(database, DatabaseRole.APPLICATION, "SELECT 1").equals("1");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void kill(Postmaster server) throws Exception {
		ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
		waitUntil(() -> !server.isAlive());
	}

	private static void run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).inheritIO().start();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited 30 s in vain").isLessThan(deadline);
			Thread.sleep(2);
		}
	}

}
