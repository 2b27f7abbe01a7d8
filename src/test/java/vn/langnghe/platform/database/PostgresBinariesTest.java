package vn.langnghe.platform.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** How PostgreSQL's programs come out of their archive. */
class PostgresBinariesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, postgres-linux-x86_64.txz", "Linux, aarch64, postgres-linux-arm_64.txz",
			"Mac OS X, aarch64, postgres-darwin-arm_64.txz", "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
			"Windows 11, amd64, postgres-windows-x86_64.txz" })
	void everyMachineHasItsArchive(String system, String machine, String archive) {
		assertThat(PostgresBinaries.archiveFor(system, machine)).isEqualTo(archive);
	}

	@Test
	void programsAreUnpackedOnceAndCompletely() throws IOException {
		Path home = PostgresBinaries.unpackInto(this.folder);
		Object key = Files.readAttributes(home, "unix:ino").get("ino");

		assertThat(home.resolve("bin/postgres")).isExecutable();
		assertThat(Files.isSymbolicLink(home.resolve("lib/libpq.so"))).isTrue();
		assertThat(home.resolve("share/postgresql/extension/unaccent.control")).isRegularFile();
		assertThat(PostgresBinaries.unpackInto(this.folder)).isEqualTo(home);
		assertThat(Files.readAttributes(home, "unix:ino").get("ino")).isEqualTo(key);
		try (Stream<Path> content = Files.list(this.folder)) {
			assertThat(content).containsExactly(home);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "bin/../../outside" })
	void aPathThatLeavesTheFolderIsRefused(String name) throws IOException {
		Path target = Files.createDirectory(this.folder.resolve("in"));

		assertThatIOException().isThrownBy(() -> PostgresBinaries.unpack(archive(new TarArchiveEntry(name)), target))
			.withMessageContaining("outside");
		assertThat(this.folder.resolve("outside")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/etc", "../..", "sub/../../.." })
	void aLinkThatLeavesTheFolderIsRefused(String destination) {
		TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
		link.setLinkName(destination);

		assertThatIOException().isThrownBy(() -> PostgresBinaries.unpack(archive(link), this.folder))
			.withMessageContaining("outside");
		assertThat(this.folder.resolve("lib/link")).doesNotExist();
	}

	@Test
	void aDeviceIsRefused() {
		assertThatIOException().isThrownBy(
				() -> PostgresBinaries.unpack(archive(new TarArchiveEntry("null", TarConstants.LF_CHR)), this.folder))
			.withMessageContaining("Neither file");
	}

	@Test
	void aMachineWithoutArchiveIsToldWhatToDo() {
		String machine = System.getProperty("os.arch");
		System.setProperty("os.arch", "abacus");
		try {
			assertThatExceptionOfType(OwnDatabaseException.class)
				.isThrownBy(() -> PostgresBinaries.unpackInto(this.folder))
				.withMessageContaining("abacus")
				.withMessageContaining("spring.datasource.url");
		}
		finally {
			System.setProperty("os.arch", machine);
		}
	}

	private static InputStream archive(TarArchiveEntry entry) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
			byte[] content = "content".getBytes(StandardCharsets.UTF_8);
			entry.setSize(entry.isFile() && !entry.isSymbolicLink() && !entry.isCharacterDevice() ? content.length : 0);
			tar.putArchiveEntry(entry);
			if (entry.getSize() > 0) {
				tar.write(content);
			}
			tar.closeArchiveEntry();
		}
		return new ByteArrayInputStream(bytes.toByteArray());
	}

}
