package vn.langnghe.platform.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure is true or it is none. */
class ReadingTest {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final Hands clock = new Hands();

	private final Waiting waiting = new Waiting(this.clock);

	@BeforeEach
	void bind() {
		this.waiting.bindTo(this.registry);
	}

	@Test
	void whatWasNotReadYetIsUnknownAndNotZero() {
		assertThat(shown("waiting")).isNaN();
		assertThat(shown("oldest")).isNaN();
		assertThat(this.waiting.judged()).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void whatCouldNotBeReadIsUnknownAndNotWhatItWas() {
		this.waiting.look();
		assertThat(shown("waiting")).isEqualTo(3);

		this.waiting.broken = true;
		this.waiting.look();

		assertThat(shown("waiting")).isNaN();
		assertThat(this.waiting.judged()).isEqualTo(Status.UNKNOWN);
		this.waiting.broken = false;
		this.waiting.look();
		assertThat(shown("waiting")).isEqualTo(3);
	}

	@Test
	void whatWasNotReadForHalfAMinuteIsUnknown() {
		this.waiting.look();
		this.clock.now = this.clock.now.plusSeconds(29);
		assertThat(shown("waiting")).isEqualTo(3);

		this.clock.now = this.clock.now.plusSeconds(1);

		assertThat(shown("waiting")).isNaN();
	}

	@Test
	void anAgeGoesOnBetweenTwoLooksAndIsZeroWhenNothingWaits() {
		this.waiting.oldest = this.clock.now.minusSeconds(90);
		this.waiting.look();
		this.clock.now = this.clock.now.plusSeconds(5);
		assertThat(shown("oldest")).isEqualTo(95);

		this.waiting.oldest = null;
		this.waiting.look();

		assertThat(shown("oldest")).isZero();
	}

	@Test
	void whatWaitsLongerThanTheLimitDegradesAndTakesNothingDown() {
		this.waiting.oldest = this.clock.now.minus(LIMIT);
		this.waiting.look();
		assertThat(this.waiting.judged()).isEqualTo(Status.UP);

		this.clock.now = this.clock.now.plusSeconds(1);

		assertThat(this.waiting.judged()).isEqualTo(Reading.DEGRADED);
	}

	private double shown(String name) {
		return this.registry.get(name).gauge().value();
	}

	private static final class Waiting extends Reading<Long> {

		private @Nullable Instant oldest;

		private boolean broken;

		Waiting(Clock clock) {
			super(clock);
		}

		@Override
		protected Long read() {
			if (this.broken) {
				throw new IllegalStateException("no database");
			}
			return 3L;
		}

		@Override
		public void bindTo(MeterRegistry registry) {
			gauge(registry, "waiting", "How many wait", Long::doubleValue);
			age(registry, "oldest", "How long the oldest waits", (count) -> this.oldest);
		}

		Status judged() {
			return health((count) -> this.oldest, LIMIT).getStatus();
		}

	}

	private static final class Hands extends Clock {

		private Instant now = Instant.parse("2026-11-28T01:00:00Z");

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
			throw new UnsupportedOperationException();
		}

	}

}
