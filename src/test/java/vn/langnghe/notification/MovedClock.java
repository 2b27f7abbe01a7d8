package vn.langnghe.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
final class MovedClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-24T01:00:00Z");

	void set(String instant) {
		this.now = Instant.parse(instant);
	}

	void move(Duration on) {
		this.now = this.now.plus(on);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
