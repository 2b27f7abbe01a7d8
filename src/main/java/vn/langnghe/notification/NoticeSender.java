package vn.langnghe.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The worker that sends what is due one way, on each node, at least once. While the
 * server cannot be reached it rests and costs no notice an attempt; what the server
 * refuses is tried again, less and less often, and in the end given up where everybody
 * sees it.
 */
class NoticeSender {

	private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

	private static final int BATCH = 20;

	private static final int BATCHES = 50;

	private static final Duration LEASE = Duration.ofMinutes(5);

	/** A batch stops here, so that its last notice ends well before the lease. */
	private static final Duration WORKING_TIME = Duration.ofMinutes(3);

	private static final int MOST_ATTEMPTS = 10;

	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(6);

	private final Outbox outbox;

	private final Carrier carrier;

	private final Clock clock;

	private final Outage outage;

	private Instant quietUntil = Instant.MIN;

	NoticeSender(Outbox outbox, Carrier carrier, Clock clock) {
		this.outbox = outbox;
		this.carrier = carrier;
		this.clock = clock;
		this.outage = new Outage(clock);
	}

	@Scheduled(fixedDelay = 2000)
	void sendDue() {
		if (!this.carrier.isConfigured()) {
			this.outbox.settleAll(this.carrier.way());
			return;
		}
		if (!this.outage.mayTry(this.carrier::answers)) {
			return;
		}
		int claimed = BATCH;
		for (int batch = 0; batch < BATCHES && claimed == BATCH && !this.outage.isOn(); batch++) {
			List<ClaimedNotice> notices = this.outbox.claim(this.carrier.way(), BATCH, LEASE);
			claimed = notices.size();
			send(notices);
		}
	}

	private void send(List<ClaimedNotice> notices) {
		Instant end = this.clock.instant().plus(WORKING_TIME);
		for (int next = 0; next < notices.size(); next++) {
			if (this.outage.isOn() || this.clock.instant().isAfter(end)) {
				this.outbox.giveBack(notices.subList(next, notices.size()));
				return;
			}
			send(notices.get(next));
		}
	}

	private void send(ClaimedNotice notice) {
		try {
			this.carrier.carry(notice);
			this.outage.end();
			this.outbox.sent(notice.id());
		}
		catch (Carrier.Undeliverable ex) {
			this.outbox.settle(notice.id(), ex.becomes(), ex.code());
		}
		// Whatever it is, it concerns this notice: the others are sent, and it waits.
		catch (RuntimeException ex) {
			failed(notice, this.carrier.failure(ex));
		}
	}

	private void failed(ClaimedNotice notice, Failure failure) {
		say(failure.code());
		if (failure.serverTrouble()) {
			this.outage.begin();
		}
		if (failure.untried()) {
			this.outbox.giveBack(List.of(notice));
		}
		else if (failure.forGood() || notice.attempts() >= MOST_ATTEMPTS) {
			this.outbox.settle(notice.id(), NoticeState.GIVEN_UP, failure.code());
		}
		else {
			this.outbox.postpone(notice.id(), waitAfter(notice.attempts()), failure.code());
		}
	}

	static Duration waitAfter(int attempts) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
		return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
	}

	/** Once a minute at most, and without anything of the notice. */
	private void say(String code) {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.quietUntil)) {
			this.quietUntil = now.plusSeconds(60);
			log.warn("A notice could not be sent by {} ({})", this.carrier.way(), code);
		}
	}

}
