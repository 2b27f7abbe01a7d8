package vn.langnghe.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** PostgreSQL refuses root: whose account its programs run under instead. */
@Timeout(120)
class ServerAccountTest {

	@TempDir
	Path folder;

	@Test
	void rootPrefersANamespaceOfItsOwn() throws Exception {
		ServerAccount account = ServerAccount.chooseForRoot(this.folder.resolve("data"), (command) -> true);

		assertThat(account.command(List.of("initdb"))).containsExactly("unshare", "-U", "initdb");
	}

	@Test
	void rootBecomesNobodyWhereNamespacesAreForbidden() throws Exception {
		ServerAccount account = ServerAccount.chooseForRoot(this.folder.resolve("data"),
				(command) -> !command.contains("unshare"));

		assertThat(account.command(List.of("initdb"))).containsExactly("setpriv", "--reuid=65534", "--regid=65534",
				"--clear-groups", "initdb");
	}

	@Test
	void rootWithoutEitherIsToldWhatToDo() {
		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> ServerAccount.chooseForRoot(this.folder.resolve("data"), (command) -> false))
			.withMessageContaining("run the application as an ordinary user")
			.withMessageContaining("spring.datasource.url");
	}

	@Test
	void rootRunsTheServerOfAnOrdinaryUsersFolderAsThatUser() throws Exception {
		assumeRootWithSetpriv();
		Files.setAttribute(this.folder, "unix:uid", 1234);
		Files.setAttribute(this.folder, "unix:gid", 1235);

		ServerAccount account = ServerAccount.chooseForRoot(this.folder, (command) -> true);

		assertThat(account.prefix()).startsWith("setpriv", "--reuid=1234", "--regid=1235");
	}

	@Test
	void rootWithoutNamespacesTakesItsFolderAlongToNobody() throws Exception {
		assumeRootWithSetpriv();
		openToAll();
		OwnDatabaseProperties properties = OwnDatabases.in(this.folder, this.folder.resolve("programs"));
		try (OwnDatabase asRoot = OwnDatabase.start(properties)) {
			OwnDatabases.keepSomething(asRoot);
		}

		try (OwnDatabase asNobody = OwnDatabase.start(properties,
				(data) -> ServerAccount.chooseForRoot(data, (command) -> !command.contains("unshare")))) {
			assertThat(OwnDatabases.whatIsKept(asNobody)).isEqualTo("Đã tiếp nhận");
			assertThat(ownerOf(OwnDatabases.serverOf(this.folder))).isEqualTo(65534);
		}
		try (OwnDatabase again = OwnDatabase.start(properties)) {
			assertThat(OwnDatabases.whatIsKept(again)).isEqualTo("Đã tiếp nhận");
		}
	}

	@Test
	void nobodyMakesTheDatabaseForRootWhereNamespacesAreForbidden() throws Exception {
		assumeRootWithSetpriv();
		openToAll();

		try (OwnDatabase database = OwnDatabase.start(OwnDatabases.in(this.folder, this.folder.resolve("programs")),
				(data) -> ServerAccount.chooseForRoot(data, (command) -> !command.contains("unshare")))) {
			OwnDatabases.keepSomething(database);
			assertThat(ownerOf(OwnDatabases.serverOf(this.folder))).isEqualTo(65534);
		}
	}

	@Test
	void anOrdinaryUserRunsTheServerAsItself() throws Exception {
		assumeRootWithSetpriv();
		openToAll();
		Path jars = Files.createDirectory(this.folder.resolve("jars"));

		try (ChildApplication child = ChildApplication
			.startAsNobody(jars, this.folder.resolve("data"), this.folder.resolve("programs"))
			.until("ready")) {
			assertThat(ownerOf(OwnDatabases.serverOf(this.folder.resolve("data")))).isEqualTo(65534);
			assertThat(child.end()).contains("closed");
		}
	}

	private void openToAll() throws Exception {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxrwxrwx"));
	}

	private static int ownerOf(Postmaster server) throws Exception {
		return (int) Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid");
	}

	/**
	 * Only root can become another user; for others the tests elsewhere already run as
	 * ordinary user.
	 */
	private static void assumeRootWithSetpriv() throws Exception {
		assumeTrue(ServerAccount.runsAsRoot(), "not root: every other test of the own database runs as ordinary user");
		Process setpriv = new ProcessBuilder("sh", "-c", "command -v setpriv").start();
		boolean present = setpriv.waitFor(10, TimeUnit.SECONDS) && setpriv.exitValue() == 0;
		if (!present && "true".equals(System.getenv("CI"))) {
			throw new AssertionError("setpriv (util-linux) is missing: how an ordinary user fares would go untested");
		}
		if (!present) {
			System.err.println("SKIPPED: setpriv (util-linux) is missing, the start as ordinary user is not tested");
		}
		assumeTrue(present, "setpriv (util-linux) is missing");
	}

}
