package vn.langnghe.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * What this node knows of a server that does not answer: when to ask again, less often
 * the longer it lasts.
 */
class Outage {

	private static final Duration FIRST_REST = Duration.ofSeconds(10);

	private static final Duration LONGEST_REST = Duration.ofMinutes(5);

	private final Clock clock;

	private Duration rest = Duration.ZERO;

	private boolean on;

	private Instant until = Instant.MIN;

	Outage(Clock clock) {
		this.clock = clock;
	}

	boolean isOn() {
		return this.on;
	}

	/** The server did not answer, or not as it should. */
	void begin() {
		this.on = true;
		this.rest = this.rest.isZero() ? FIRST_REST : this.rest.multipliedBy(2);
		this.rest = (this.rest.compareTo(LONGEST_REST) < 0) ? this.rest : LONGEST_REST;
		this.until = this.clock.instant().plus(this.rest);
	}

	/** The server took something: the next rest will be a short one again. */
	void end() {
		this.rest = Duration.ZERO;
	}

	/**
	 * Whether to send now; after an outage the server is asked first, so that no identity
	 * is read for a notice that cannot leave.
	 * @param answers asks the server
	 */
	boolean mayTry(BooleanSupplier answers) {
		if (!isOn()) {
			return true;
		}
		if (this.clock.instant().isBefore(this.until)) {
			return false;
		}
		if (!answers.getAsBoolean()) {
			begin();
			return false;
		}
		this.on = false;
		return true;
	}

}
