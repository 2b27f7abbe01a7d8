package vn.langnghe.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many visitors at once who do the same again and again, bounded in number and time.
 *
 * @param base where the product is
 * @param connections how many visitors
 * @param limit after how long no new round begins
 * @param rounds how many rounds at most, of all visitors together
 */
record Load(URI base, int connections, Duration limit, int rounds) {

	/**
	 * Runs.
	 * @param errors where a round that broke is counted
	 * @param visit what one visitor does, given a browser and the number of the round
	 * @return how long it took, in seconds
	 */
	double run(Measurement errors, Visit visit) throws InterruptedException {
		AtomicInteger round = new AtomicInteger();
		long begin = System.nanoTime();
		long end = begin + this.limit.toNanos();
		ExecutorService visitors = Executors.newFixedThreadPool(this.connections);
		List<Runnable> all = IntStream.range(0, this.connections).<Runnable>mapToObj((visitor) -> () -> {
			Browser browser = new Browser(this.base);
			for (int mine = round.getAndIncrement(); mine < this.rounds
					&& System.nanoTime() < end; mine = round.getAndIncrement()) {
				try {
					visit.by(browser, mine);
				}
				catch (IOException | IllegalStateException ex) {
					errors.failed(ex.toString());
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		}).toList();
		all.forEach(visitors::execute);
		visitors.shutdown();
		if (!visitors.awaitTermination(this.limit.toSeconds() + 60, TimeUnit.SECONDS)) {
			visitors.shutdownNow();
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	/** One round of one visitor. */
	@FunctionalInterface
	interface Visit {

		void by(Browser browser, int round) throws IOException, InterruptedException;

	}

}
