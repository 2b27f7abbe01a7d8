package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A server on this machine that speaks the interface of Amazon S3 and checks signatures,
 * with what it keeps in memory. Stopped, it is away; started again, it has all it had.
 */
final class ObjectServer {

	static final String SECRET = "a-secret-that-nobody-may-read";

	private static final String BUCKET = "langnghe";

	private static final String KEY = "the-commune";

	private final BlobStore kept = BlobStores.create("transient-nio2", new Properties());

	private S3Proxy server;

	private final int port;

	ObjectServer() throws Exception {
		this.kept.createContainer(BUCKET);
		this.server = start(0);
		this.port = this.server.getPort();
	}

	private S3Proxy start(int at) throws Exception {
		S3Proxy started = S3Proxy.builder()
			.blobStore(this.kept)
			.awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
			.endpoint(URI.create("http://127.0.0.1:" + at))
			.build();
		started.start();
		return started;
	}

	void stop() throws Exception {
		this.server.stop();
	}

	void startAgain() throws Exception {
		this.server = start(this.port);
	}

	ObjectStoreSettings settings() {
		return settings(SECRET);
	}

	ObjectStoreSettings settings(String secret) {
		return new ObjectStoreSettings("http://127.0.0.1:" + this.port, "us-east-1", BUCKET, KEY, secret,
				Duration.ofSeconds(2), Duration.ofSeconds(5));
	}

	/** How long each object of this key is, in the order of their names. */
	List<Long> sizes(String key) {
		return this.kept.list(BUCKET)
			.contents()
			.stream()
			.filter((one) -> one.key().startsWith("contents/" + key + "/"))
			.map(S3Object::size)
			.toList();
	}

	void lose(String key, int seq) {
		this.kept.removeBlob(BUCKET, "contents/" + key + "/" + seq);
	}

	void cut(String key, int seq) {
		this.kept.putBlob(
				PutObjectRequest.builder().bucket(BUCKET).key("contents/" + key + "/" + seq).contentLength(3L).build(),
				new ByteArrayInputStream(new byte[3]));
	}

	void end() throws Exception {
		this.server.stop();
		this.kept.close();
	}

}
