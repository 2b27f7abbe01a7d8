package vn.langnghe.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, carried in the jar as one archive per platform and unpacked once
 * per version. A folder that bears its final name is complete.
 */
final class PostgresBinaries {

	private static final Set<Byte> ORDINARY = Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM);

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
		try (InputStream in = locate(archive).openStream()) {
			unpack(in, unfinished);
			Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
			DatabaseFolder.sync(folder);
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
				else if (ORDINARY.contains(entry.getLinkFlag())) {
					Files.createDirectories(target.getParent());
					write(tar, target);
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

	/**
	 * Onto the disk at once: after a power cut the final name must not stand over empty
	 * files.
	 */
	private static void write(InputStream content, Path target) throws IOException {
		try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			content.transferTo(Channels.newOutputStream(file));
			file.force(true);
		}
	}

	private static Path inside(Path folder, Path target) throws IOException {
		Path normal = target.normalize();
		if (!normal.startsWith(folder)) {
			throw new IOException("The archive reaches outside its folder: " + target);
		}
		return normal;
	}

	/**
	 * Checksum and size as the jar tells them: reading the whole archive at each start
	 * takes half a second.
	 */
	private static String versionOf(String archive) throws IOException {
		URLConnection connection = locate(archive).openConnection();
		if (connection instanceof JarURLConnection jar) {
			return "%08x-%x".formatted(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
		}
		return "%x-%x".formatted(connection.getLastModified(), connection.getContentLengthLong());
	}

	private static URL locate(String archive) {
		URL location = PostgresBinaries.class.getResource("/" + archive);
		if (location == null) {
			throw new OwnDatabaseException("There is no PostgreSQL for this machine in the program (" + archive
					+ "): set spring.datasource.url to a PostgreSQL that runs elsewhere");
		}
		return location;
	}

}
