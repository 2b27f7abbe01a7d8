package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.langnghe.attachments.FileKind;
import vn.langnghe.attachments.parsing.Unreadable;
import vn.langnghe.platform.Unavailable;

/** Reads what waits, on each node, as many files at once as the node has places. */
@Component
class ReadingWork implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ReadingWork.class);

	/** So that a turn ends. */
	private static final int MOST_FILES = 10_000;

	private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

	private final ReadingQueue queue;

	private final ReadingPlaces places;

	private final StoredContents contents;

	private final ReadingSettings settings;

	private final boolean scanned;

	private final ExecutorService workers;

	private final AtomicIntegerArray busy;

	ReadingWork(ReadingQueue queue, ReadingPlaces places, StoredContents contents, ReadingSettings settings,
			@Value("${langnghe.attachments.clamd.host:}") String scanner) {
		this.queue = queue;
		this.places = places;
		this.contents = contents;
		this.settings = settings;
		this.scanned = !scanner.isBlank();
		this.busy = new AtomicIntegerArray(places.count());
		this.workers = Executors.newFixedThreadPool(places.count(), (work) -> {
			Thread thread = new Thread(work, "reading");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Wakes the places that rest. */
	@Scheduled(initialDelayString = "${langnghe.attachments.read-every:PT2S}",
			fixedDelayString = "${langnghe.attachments.read-every:PT2S}")
	void begin() {
		this.queue.leaveOutInfected();
		for (int number = 0; number < this.places.count(); number++) {
			int place = number;
			if (this.busy.compareAndSet(place, 0, 1)) {
				this.workers.execute(() -> work(place));
			}
		}
	}

	private void work(int place) {
		try {
			readAll(place);
		}
		catch (RuntimeException ex) {
			log.error("Reading attached files is interrupted; it goes on by itself", ex);
		}
		finally {
			this.busy.set(place, 0);
		}
	}

	/** Until nothing waits that is due. */
	void readAll(int place) {
		for (int file = 0; file < MOST_FILES; file++) {
			Optional<FileToRead> next = this.queue.take(lease(), this.scanned);
			if (next.isEmpty()) {
				this.places.rest(place);
				return;
			}
			if (!read(next.get(), place)) {
				return;
			}
		}
	}

	/**
	 * Longer than a file can take; should it take longer still, its report is not heard.
	 */
	private Duration lease() {
		return this.settings.limit().multipliedBy(2).plusSeconds(30);
	}

	private boolean read(FileToRead file, int place) {
		if (ReadingQueue.isGivenUp(file)) {
			this.queue.giveUp(file, Unreadable.CRASHED);
			return true;
		}
		try {
			FileReading reading = this.places.get(place).read(FileKind.valueOf(file.kind()).mediaType(), (to) -> {
				try (InputStream from = this.contents.open(file.contentId())) {
					from.transferTo(to);
				}
			});
			this.queue.settle(file, reading);
			return true;
		}
		catch (ReadingProcess.Ended ex) {
			this.queue.giveBack(file, Duration.ZERO);
			return false;
		}
		catch (IOException | Unavailable ex) {
			log.error("Attached files cannot be read; it is tried again in {}", AFTER_TROUBLE, ex);
			this.queue.giveBack(file, AFTER_TROUBLE);
			return false;
		}
	}

	/** What is in hand is given back when its process ends. */
	@Override
	public void destroy() {
		this.places.destroy();
		this.workers.shutdown();
	}

}
