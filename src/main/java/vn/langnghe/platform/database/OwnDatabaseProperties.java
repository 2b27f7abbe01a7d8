package vn.langnghe.platform.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be chosen about the own PostgreSQL. Paths are texts here because Spring would
 * look for a relative {@code Path} on the class path first.
 *
 * @param dataDir {@code langnghe.data-dir}: the folder of everything the product keeps
 * @param database {@code langnghe.database.*}
 */
@ConfigurationProperties("langnghe")
record OwnDatabaseProperties(@DefaultValue("./data") String dataDir, @DefaultValue Server database) {

	Path postgresFolder() {
		return Path.of(this.dataDir).toAbsolutePath().normalize().resolve("postgres");
	}

	Path binariesFolder() {
		String chosen = this.database.binariesDir();
		return (chosen != null) ? Path.of(chosen).toAbsolutePath().normalize() : postgresFolder();
	}

	/**
	 * The server's own choices.
	 *
	 * @param port the port on 127.0.0.1; 0 takes a free one
	 * @param sharedBuffers PostgreSQL's {@code shared_buffers}
	 * @param binariesDir where the programs are unpacked; unset is beside the data
	 * @param attach for commands beside the application: use the server that runs, make
	 * no database
	 */
	record Server(@DefaultValue("0") int port, @DefaultValue("256MB") DataSize sharedBuffers,
			@Nullable String binariesDir, @DefaultValue("false") boolean attach) {
	}

}
