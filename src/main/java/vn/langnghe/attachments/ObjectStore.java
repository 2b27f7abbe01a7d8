package vn.langnghe.attachments;

import java.io.IOException;
import java.time.Duration;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.http.SdkHttpMethod;

import vn.langnghe.attachments.SignedCalls.Answer;

/**
 * What is needed of the interface of Amazon S3: to keep an object, to read a part of it,
 * to delete it, and to learn whether the store is there.
 */
@Component
@EnableConfigurationProperties(ObjectStoreSettings.class)
class ObjectStore implements DisposableBean {

	/** Whoever only asks whether it is there waits no longer. */
	private static final Duration GLANCE = Duration.ofSeconds(2);

	private static final int WHOLE = 200;

	private static final byte[] NOTHING = {};

	private final ObjectStoreSettings settings;

	private final SignedCalls calls;

	private final SignedCalls glances;

	ObjectStore(ObjectStoreSettings settings) {
		this.settings = settings;
		this.calls = new SignedCalls(settings, settings.connecting(), settings.answering());
		this.glances = new SignedCalls(settings, GLANCE, GLANCE);
	}

	boolean isConfigured() {
		return this.settings.isConfigured();
	}

	/** Keeps an object, for good when it returns. */
	void put(String name, byte[] bytes) throws IOException {
		this.calls.twice(this.calls.request(SdkHttpMethod.PUT, name)
			.putHeader("Content-Length", Integer.toString(bytes.length))
			.putHeader("Content-Type", "application/octet-stream"), bytes, 0);
	}

	/**
	 * A part of an object.
	 * @return fewer bytes at its end, none behind it
	 * @throws IOException also when there is no such object
	 */
	byte[] get(String name, int from, int length) throws IOException {
		String range = "bytes=%d-%d".formatted(from, from + length - 1);
		Answer answer = this.calls.twice(this.calls.request(SdkHttpMethod.GET, name).putHeader("Range", range), NOTHING,
				length);
		if (answer.status() == WHOLE && from > 0) {
			throw new IOException("The store does not give out parts of objects");
		}
		return answer.isBehindTheEnd() ? NOTHING : answer.body();
	}

	/** Deletes an object; it may be gone already. */
	void delete(String name) throws IOException {
		this.calls.twice(this.calls.request(SdkHttpMethod.DELETE, name), NOTHING, 0);
	}

	/** Whether the store is there and lets us into the bucket. */
	boolean answers() {
		try {
			return this.glances.once(this.glances.request(SdkHttpMethod.HEAD, ""), NOTHING, 0).isGood();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void destroy() {
		this.calls.close();
		this.glances.close();
	}

}
