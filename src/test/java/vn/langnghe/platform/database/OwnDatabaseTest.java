package vn.langnghe.platform.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a running own database promises. */
class OwnDatabaseTest {

	@TempDir
	static Path dataDir;

	private static OwnDatabase database;

	@BeforeAll
	static void start() {
		database = OwnDatabase.start(OwnDatabases.in(dataDir));
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@ParameterizedTest
	@CsvSource({ "fsync, on", "synchronous_commit, on", "full_page_writes, on", "data_checksums, on",
			"listen_addresses, 127.0.0.1", "unix_socket_directories, ''", "server_encoding, UTF8", "lock_timeout, 5s",
			"idle_in_transaction_session_timeout, 30s", "max_connections, 60", "shared_buffers, 32MB" })
	void theApplicationRunsOnTheseSettings(String setting, String value) throws SQLException {
		String seen = setting.equals("unix_socket_directories") ? setting(DatabaseRole.SUPERUSER, setting)
				: setting(DatabaseRole.APPLICATION, setting);

		assertThat(seen).isEqualTo(value);
	}

	@Test
	void aWrongPasswordIsRefused() {
		for (DatabaseRole role : DatabaseRole.values()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role.roleName(), "wrong").close())
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
	}

	@Test
	void theServerHearsNothingButItsOneAddress() throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", database.access().port()), 2000);
		}
		// a server that listens on every address of the machine answers on this one too
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress("127.0.0.2", database.access().port()), 2000);
			}
		});
	}

	@Test
	void theApplicationChangesRowsButNoTables() throws SQLException {
		OwnDatabases.tell(database, DatabaseRole.OWNER,
				"CREATE TABLE petition (id bigserial PRIMARY KEY, text varchar)");

		OwnDatabases.tell(database, DatabaseRole.APPLICATION, "INSERT INTO petition (text) VALUES ('a')",
				"UPDATE petition SET text = 'b'", "SELECT nextval('petition_id_seq')", "DELETE FROM petition");
		for (String forbidden : new String[] { "CREATE TABLE mine (id int)", "ALTER TABLE petition ADD COLUMN x int",
				"DROP TABLE petition", "TRUNCATE petition", "CREATE SCHEMA mine", "CREATE TEMP TABLE mine (id int)",
				"CREATE ROLE mine", "SET ROLE langnghe_owner" }) {
			assertThatExceptionOfType(SQLException.class).as(forbidden)
				.isThrownBy(() -> OwnDatabases.tell(database, DatabaseRole.APPLICATION, forbidden))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
		}
	}

	@Test
	void aMigrationCanTakeRightsFromTheApplication() throws SQLException {
		OwnDatabases.tell(database, DatabaseRole.OWNER, "CREATE TABLE entry (id int)",
				"REVOKE UPDATE, DELETE ON entry FROM langnghe_app");

		OwnDatabases.tell(database, DatabaseRole.APPLICATION, "INSERT INTO entry VALUES (1)");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> OwnDatabases.tell(database, DatabaseRole.APPLICATION, "DELETE FROM entry"))
			.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lower('ĐƯỜNG TRẦN HƯNG ĐẠO Ỹ')                          | đường trần hưng đạo ỹ
			upper('đường ẩ')                                       | ĐƯỜNG Ẩ
			unaccent('Đường Trần Hưng Đạo')                        | Duong Tran Hung Dao
			unaccent(normalize('Đường Trần Hưng Đạo', NFD))        | Duong Tran Hung Dao
			to_tsvector('simple', 'Đường') @@ to_tsquery('simple', 'đường') | t
			similarity('Đường', 'đường')                           | 1
			similarity('đường', 'ruộng') < 0.5                     | t
			encode(digest('a', 'sha256'), 'hex') LIKE 'ca978112%'  | t
			""")
	void theDatabaseKnowsVietnameseLetters(String expression, String value) throws SQLException {
		assertThat(OwnDatabases.ask(database, DatabaseRole.APPLICATION, "SELECT " + expression)).isEqualTo(value);
	}

	@Test
	void passwordsAndDataAreForTheOwnerOnly() throws IOException {
		Path folder = dataDir.resolve("postgres");

		for (DatabaseRole role : DatabaseRole.values()) {
			assertThat(permissions(folder.resolve(role.roleName() + ".password"))).isEqualTo("rw-------");
			assertThat(database.passwordOf(role)).hasSize(48);
		}
		assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
		assertThat(permissions(folder.resolve("log"))).isEqualTo("rwx------");
	}

	@Test
	void theServerIsInASessionOfItsOwn() throws IOException {
		long server = OwnDatabases.serverOf(dataDir).pid();

		// fields after the name: state, parent, process group, session
		String[] stat = Files.readString(Path.of("/proc", Long.toString(server), "stat")).split("\\) ")[1].split(" ");
		assertThat(stat[2]).as("process group").isEqualTo(Long.toString(server));
		assertThat(stat[3]).as("session").isEqualTo(Long.toString(server));
	}

	@Test
	void aSecondStartOnTheSameFolderIsRefused() {
		assertThatExceptionOfType(OwnDatabaseException.class)
			.isThrownBy(() -> OwnDatabase.start(OwnDatabases.in(dataDir)).close())
			.withMessageContaining(dataDir.resolve("postgres") + " is in use by another running application");
	}

	@Test
	void aSecondStartInAnotherJvmIsRefused() throws Exception {
		try (ChildApplication second = ChildApplication.start(dataDir, OwnDatabases.BINARIES)) {
			assertThat(second.end()).contains("is in use by another running application").doesNotContain("ready");
		}
		assertThat(setting(DatabaseRole.APPLICATION, "fsync")).isEqualTo("on");
	}

	@Test
	void aRefusedStartInThisJvmKeepsOtherJvmsOutToo() throws Exception {
		aSecondStartOnTheSameFolderIsRefused();

		aSecondStartInAnotherJvmIsRefused();
	}

	private static String setting(DatabaseRole role, String name) throws SQLException {
		return OwnDatabases.ask(database, role, "SHOW " + name);
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
