package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again on its port when it has died (killed, out of memory), which
 * PostgreSQL does for its workers but nobody does for the server itself.
 */
final class ServerWatch {

	private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

	/** Starts without a quiet minute between them, after which the watch gives up. */
	private static final int MOST_STARTS = 10;

	private static final int QUIET_SECONDS = 60;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread daemon = new Thread(work, "own-database-watch");
		daemon.setDaemon(true);
		return daemon;
	});

	private final Path data;

	private final Start start;

	private int starts;

	private int quiet;

	ServerWatch(Path data, Start start) {
		this.data = data;
		this.start = start;
	}

	void begin() {
		this.thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
	}

	/** Waits for a start that is under way, so that no server is left behind. */
	void end() {
		this.thread.shutdown();
		try {
			this.thread.awaitTermination(130, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		try {
			if (Postmaster.runningIn(this.data).isPresent()) {
				this.quiet++;
				if (this.quiet >= QUIET_SECONDS) {
					this.starts = 0;
				}
			}
			else if (this.starts < MOST_STARTS) {
				this.quiet = 0;
				this.starts++;
				this.start.run();
				log.warn("PostgreSQL had died and was started again");
			}
		}
		catch (IOException | RuntimeException ex) {
			log.error("PostgreSQL has died and could not be started again (attempt {} of {})", this.starts, MOST_STARTS,
					ex);
		}
	}

	/** Starts the server on the port it had. */
	@FunctionalInterface
	interface Start {

		void run() throws IOException;

	}

}
