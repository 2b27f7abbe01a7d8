package vn.langnghe.attachments;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the virus scanner clamd listens.
 *
 * @param host empty: there is none, and files are shown unscanned
 * @param port its TCP port
 * @param connecting how long to wait for the connection
 * @param answering how long to wait for each answer
 */
@ConfigurationProperties("langnghe.attachments.clamd")
record ClamdSettings(@DefaultValue("") String host, @DefaultValue("3310") int port,
		@DefaultValue("PT5S") Duration connecting, @DefaultValue("PT60S") Duration answering) {

	boolean isConfigured() {
		return !this.host.isBlank();
	}

}
