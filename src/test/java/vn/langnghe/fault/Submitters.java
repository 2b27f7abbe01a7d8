package vn.langnghe.fault;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import vn.langnghe.support.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Citizens who go on sending one feedback after the other, until told to stop. Whatever
 * was sent is kept, with the receipt when one came back.
 */
final class Submitters implements AutoCloseable {

	private static final int AT_ONCE = 4;

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	private final AtomicInteger acknowledged = new AtomicInteger();

	private final ExecutorService citizens = Executors.newFixedThreadPool(AT_ONCE);

	private final String address;

	private volatile boolean stopped;

	Submitters(String address) {
		this.address = address;
		for (int citizen = 0; citizen < AT_ONCE; citizen++) {
			this.citizens.submit(this::goOn);
		}
	}

	private void goOn() {
		while (!this.stopped) {
			try {
				Sent next = Sent.fill(new Browser(this.address));
				this.sent.add(next);
				if (next.send()) {
					this.acknowledged.incrementAndGet();
				}
			}
			catch (UncheckedIOException | AssertionError down) {
				// No form could be had: nothing was sent, nothing was promised.
				pause();
			}
		}
	}

	/** Waits until so many more receipts came back. */
	void awaitReceipts(int more) {
		int wanted = this.acknowledged.get() + more;
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (this.acknowledged.get() < wanted && System.nanoTime() < deadline) {
			pause();
		}
		assertThat(this.acknowledged.get()).isGreaterThanOrEqualTo(wanted);
	}

	static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Stops; all that was sent. */
	List<Sent> stop() throws InterruptedException {
		this.stopped = true;
		this.citizens.shutdown();
		assertThat(this.citizens.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		return this.sent;
	}

	@Override
	public void close() {
		this.stopped = true;
		this.citizens.shutdownNow();
	}

	/** One feedback that was sent, at least once. */
	static final class Sent {

		private final Browser citizen;

		private final Browser.Form form;

		private volatile @Nullable String number;

		private volatile @Nullable String code;

		private Sent(Browser citizen, Browser.Form form) {
			this.citizen = citizen;
			this.form = form;
		}

		static Sent fill(Browser citizen) {
			Browser.Form form = citizen.open("/feedback?agency=AB")
				.form("narrative")
				.with("narrative", "Tôi nộp hồ sơ khai sinh đã ba tuần mà chưa có kết quả.")
				.with("kind", "DELAY")
				.with("who", "named")
				.with("name", "Nguyễn Thị Mẫu")
				.with("phone", "0912000101")
				.with("email", "mau@example.com")
				.with("go", "send");
			return new Sent(citizen, form);
		}

		/** Sends it, also again; whether a receipt came back. */
		boolean send() {
			try {
				this.form.send();
			}
			catch (UncheckedIOException down) {
				return false;
			}
			if (this.citizen.status() != 200 || !this.citizen.path().startsWith("/receipt/")) {
				return false;
			}
			this.number = this.citizen.path().substring("/receipt/".length());
			this.code = this.citizen.find("id=\"code\"[^>]*>([^<]+)<");
			return true;
		}

		/** What came back last, where something did. */
		String answer() {
			return this.citizen.status() + " at " + this.citizen.path() + ": " + this.citizen.text();
		}

		void follow(String address) {
			this.citizen.follow(address);
		}

		boolean isAcknowledged() {
			return this.code != null;
		}

		@Nullable String number() {
			return this.number;
		}

		@Nullable String code() {
			return this.code;
		}

		/** Whether its code opens its case. */
		boolean opens() {
			this.citizen.open("/track").form("code").with("code", String.valueOf(this.code)).send();
			return this.citizen.path().equals("/track/case")
					&& this.citizen.text().contains(String.valueOf(this.number));
		}

	}

}
