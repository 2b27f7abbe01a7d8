package vn.langnghe.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, carried in the jar as one archive per platform and unpacked once
 * per version. A folder that bears its final name is complete.
 */
final class PostgresBinaries {

	private PostgresBinaries() {
	}

	/**
	 * The home ({@code bin}, {@code lib}, {@code share}) of the programs for this
	 * machine.
	 */
	static Path unpackInto(Path folder) throws IOException {
		String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
		Path home = folder.resolve("bin-" + versionOf(archive));
		if (Files.isDirectory(home)) {
			return home;
		}
		Files.createDirectories(folder);
		Path unfinished = Files.createTempDirectory(folder, "bin-unfinished-");
		DatabaseFolder.restrict(unfinished, "rwxr-xr-x");
		try (InputStream in = open(archive)) {
			unpack(in, unfinished);
			Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			DatabaseFolder.deleteTree(unfinished);
			// another application unpacked the same version meanwhile
			if (!Files.isDirectory(home)) {
				throw ex;
			}
		}
		return home;
	}

	static String archiveFor(String osName, String osArch) {
		String os = osName.toLowerCase(Locale.ROOT);
		String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
		String machine = switch (osArch) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> osArch;
		};
		return "postgres-" + system + "-" + machine + ".txz";
	}

	static void unpack(InputStream archive, Path folder) throws IOException {
		// made last, so that nothing is ever written through a link
		Map<Path, Path> links = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = inside(folder, folder.resolve(entry.getName()));
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				}
				else if (entry.isSymbolicLink()) {
					inside(folder, target.resolveSibling(entry.getLinkName()));
					links.put(target, Path.of(entry.getLinkName()));
				}
				else if (entry.isFile() && !entry.isLink()) {
					Files.createDirectories(target.getParent());
					Files.copy(tar, target);
					DatabaseFolder.restrict(target, ((entry.getMode() & 0100) != 0) ? "rwxr-xr-x" : "rw-r--r--");
				}
				else {
					throw new IOException("Neither file, folder nor symbolic link: " + entry.getName());
				}
			}
		}
		for (Map.Entry<Path, Path> link : links.entrySet()) {
			Files.createDirectories(link.getKey().getParent());
			Files.createSymbolicLink(link.getKey(), link.getValue());
		}
	}

	private static Path inside(Path folder, Path target) throws IOException {
		Path normal = target.normalize();
		if (!normal.startsWith(folder)) {
			throw new IOException("The archive reaches outside its folder: " + target);
		}
		return normal;
	}

	private static String versionOf(String archive) throws IOException {
		try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static InputStream open(String archive) {
		InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive);
		if (in == null) {
			throw new OwnDatabaseException("There is no PostgreSQL for this machine in the program (" + archive
					+ "): set spring.datasource.url to a PostgreSQL that runs elsewhere");
		}
		return in;
	}

}
