package vn.langnghe.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import vn.langnghe.fault.Submitters.Sent;
import vn.langnghe.support.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends one feedback after the other and sees how long each takes. */
final class SteadyCitizen implements AutoCloseable {

	private final List<Duration> took = new CopyOnWriteArrayList<>();

	private final Thread sending;

	private volatile boolean stopped;

	SteadyCitizen(String address) {
		this.sending = new Thread(() -> goOn(address), "citizen");
		this.sending.setDaemon(true);
		this.sending.start();
	}

	private void goOn(String address) {
		while (!this.stopped) {
			Sent next = Sent.fill(new Browser(address));
			long begun = System.nanoTime();
			assertThat(next.send()).as(next::answer).isTrue();
			this.took.add(Duration.ofNanos(System.nanoTime() - begun));
			Submitters.pause();
		}
	}

	/** How long each took that was sent. */
	List<Duration> stop() throws InterruptedException {
		assertThat(this.sending.isAlive()).as("every submission went through").isTrue();
		this.stopped = true;
		this.sending.join(TimeUnit.SECONDS.toMillis(60));
		return this.took;
	}

	@Override
	public void close() {
		this.stopped = true;
	}

}
