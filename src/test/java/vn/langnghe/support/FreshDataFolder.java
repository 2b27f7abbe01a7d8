package vn.langnghe.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A data folder for each context: seals of an earlier run do not fit the empty database
 * of this one.
 */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try {
			Path parent = Files.createDirectories(Path.of("target", "test-data"));
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test-data",
						Map.of("langnghe.data-dir", Files.createTempDirectory(parent, "run-").toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
