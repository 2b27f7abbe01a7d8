package vn.langnghe.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this node answers, as seen from its own machine; known once it is ready. */
@Component
public class OwnAddress {

	private final Environment environment;

	OwnAddress(Environment environment) {
		this.environment = environment;
	}

	/**
	 * @param path begins with a slash
	 * @return the address with the port really taken, also when any free one was asked
	 * for
	 */
	public String of(String path) {
		boolean encrypted = this.environment.containsProperty("server.ssl.certificate")
				|| this.environment.containsProperty("server.ssl.key-store");
		return "%s://localhost:%s%s%s".formatted(encrypted ? "https" : "http",
				this.environment.getProperty("local.server.port", this.environment.getProperty("server.port", "8080")),
				this.environment.getProperty("server.servlet.context-path", ""), path);
	}

}
