package vn.langnghe.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The product's clock and the engine's, which a test can move. It goes on ticking.
 */
@Primary
@TestComponent
public class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Lets time pass for the product and the engine. */
	public void advance(Duration time) {
		set(this.ahead.plus(time));
	}

	/** Moves to a moment, also back. */
	public void moveTo(Instant moment) {
		set(Duration.between(Instant.now(), moment));
	}

	/** Shows the real time again. */
	public void reset() {
		set(Duration.ZERO);
	}

	private void set(Duration ahead) {
		this.ahead = ahead;
		ClockUtil.offset(ahead.toMillis());
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("the product asks the clock for instants only");
	}

}
