package vn.langnghe.attachments;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A store of objects that speaks the interface of Amazon S3, addressed by path. Needed
 * where new files go into it, and as long as earlier ones lie in it.
 *
 * @param endpoint its address, such as {@code https://s3.example.vn:9000}; empty: there
 * is none
 * @param region the region in which requests are signed; most servers take any
 * @param bucket in which everything lies; it must exist
 * @param accessKey whose key
 * @param secretKey signs the requests, and never leaves this machine
 * @param connecting how long to wait for the connection
 * @param answering how long to wait for each part of an answer
 */
@ConfigurationProperties("langnghe.attachments.s3")
record ObjectStoreSettings(@DefaultValue("") String endpoint, @DefaultValue("us-east-1") String region,
		@DefaultValue("") String bucket, @DefaultValue("") String accessKey, @DefaultValue("") String secretKey,
		@DefaultValue("3s") Duration connecting, @DefaultValue("10s") Duration answering) {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	/** Whoever sets it wrongly learns it at the start. */
	ObjectStoreSettings {
		if (!endpoint.isBlank()
				&& (!isAddress(endpoint) || !bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,62}") || accessKey.isBlank()
						|| secretKey.isBlank() || region.isBlank() || isWrong(connecting) || isWrong(answering))) {
			throw new IllegalStateException("langnghe.attachments.s3.* is not as langnghe.env.example explains it");
		}
	}

	private static boolean isAddress(String endpoint) {
		try {
			URI uri = URI.create(endpoint);
			return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
					&& uri.getRawQuery() == null && uri.getRawUserInfo() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isWrong(Duration wait) {
		return wait.isNegative() || wait.isZero() || wait.compareTo(LONGEST) > 0;
	}

	boolean isConfigured() {
		return !this.endpoint.isBlank();
	}

	/** Where an object, or without a name the bucket itself, is found. */
	URI address(String name) {
		String base = this.endpoint.endsWith("/") ? this.endpoint : this.endpoint + "/";
		return URI.create(base + this.bucket + (name.isEmpty() ? "" : "/" + name));
	}

	/** Without the keys, wherever it is written. */
	@Override
	public String toString() {
		return "ObjectStoreSettings[" + this.endpoint + ", " + this.bucket + "]";
	}

}
