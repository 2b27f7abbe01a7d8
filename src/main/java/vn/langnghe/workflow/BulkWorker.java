package vn.langnghe.workflow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off what was ordered, on each node, by two hands: more would take the database
 * from those who wait for a page. What a stopped node had in hand is taken up again when
 * its lease has ended.
 */
@Component
class BulkWorker {

	private static final int HANDS = 2;

	private static final int BATCH = 5;

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final BulkQueue queue;

	private final BulkWork work;

	private final BulkNews news;

	/** A hand too many is not needed: those at work look for more before they rest. */
	private final ThreadPoolExecutor hands = new ThreadPoolExecutor(0, HANDS, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), new CustomizableThreadFactory("bulk-"), new ThreadPoolExecutor.DiscardPolicy());

	BulkWorker(BulkQueue queue, BulkWork work, BulkNews news) {
		this.queue = queue;
		this.work = work;
		this.news = news;
	}

	@TransactionalEventListener
	void placed(BulkOrders.Placed order) {
		begin();
	}

	/** What a restart left, and what had to wait. */
	@Scheduled(fixedDelay = 2000)
	void look() {
		if (this.queue.isWaiting()) {
			begin();
		}
		this.news.tell();
	}

	private void begin() {
		for (int hand = 0; hand < HANDS; hand++) {
			this.hands.execute(this::workOff);
		}
	}

	private void workOff() {
		List<BulkQueue.Taken> taken = this.queue.take(BATCH, LEASE);
		while (!taken.isEmpty()) {
			for (int next = 0; next < taken.size(); next++) {
				if (this.hands.isShutdown()) {
					this.queue.giveBack(taken.subList(next, taken.size()), Duration.ZERO);
					return;
				}
				this.work.carryOut(taken.get(next));
			}
			taken = this.queue.take(BATCH, LEASE);
		}
		this.news.tell();
	}

	@PreDestroy
	void rest() throws InterruptedException {
		this.hands.shutdown();
		this.hands.awaitTermination(10, TimeUnit.SECONDS);
	}

}
