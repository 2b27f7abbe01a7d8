package vn.langnghe.platform.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * Figures about the whole installation for its operator, read from the database in the
 * background: whoever asks for them never waits for the database and never burdens it,
 * and every node says the same. What could not be read within half a minute is nothing: a
 * gauge is NaN then, a health unknown.
 *
 * @param <T> what one look at the database finds
 */
public abstract class Reading<T> implements MeterBinder {

	/** Works, but not as it should: somebody must look, and no node is better off. */
	public static final Status DEGRADED = new Status("DEGRADED");

	private static final Logger log = LoggerFactory.getLogger(Reading.class);

	/** Three looks. */
	private static final Duration KEPT = Duration.ofSeconds(30);

	private final Clock clock;

	private volatile @Nullable Found<T> found;

	private boolean failing;

	protected Reading(Clock clock) {
		this.clock = clock;
	}

	/** Asks the database one cheap question. */
	protected abstract T read();

	/** Reads again; that it failed is seen in the figures, and said in the log once. */
	final void look() {
		try {
			this.found = new Found<>(read(), this.clock.instant());
			this.failing = false;
		}
		catch (RuntimeException ex) {
			this.found = null;
			if (!this.failing) {
				log.warn("{} cannot be read: {}", getClass().getSimpleName(), ex.toString());
			}
			this.failing = true;
		}
	}

	/** What stands there now, or empty when that is not known. */
	public final Optional<T> now() {
		return Optional.ofNullable(this.found)
			.filter((one) -> Duration.between(one.at(), this.clock.instant()).abs().compareTo(KEPT) < 0)
			.map(Found::what);
	}

	/**
	 * Shows one of the figures.
	 * @param name in words with points between them, without its unit
	 * @param help what it counts, for whoever finds it in the metrics
	 */
	protected final void gauge(MeterRegistry registry, String name, String help, ToDoubleFunction<T> figure) {
		Gauge.builder(name, this, (reading) -> reading.now().map(figure::applyAsDouble).orElse(Double.NaN))
			.description(help)
			.register(registry);
	}

	/**
	 * Shows in seconds how long ago something was; 0 when there is no such thing.
	 * @param since when it was
	 */
	protected final void age(MeterRegistry registry, String name, String help, Function<T, @Nullable Instant> since) {
		Gauge.builder(name, this, (reading) -> reading.now().map((one) -> seconds(since.apply(one))).orElse(Double.NaN))
			.description(help)
			.baseUnit("seconds")
			.register(registry);
	}

	/**
	 * Judges what waits: {@link #DEGRADED} when the oldest of it waits too long.
	 * @param oldest since when the oldest waits, or null when nothing does
	 * @param limit how long is still well
	 */
	protected final Health health(Function<T, @Nullable Instant> oldest, Duration limit) {
		return now().map((one) -> seconds(oldest.apply(one)))
			.map((age) -> ((age > limit.toSeconds()) ? Health.status(DEGRADED) : Health.up())
				.withDetail("oldestSeconds", Math.round(age))
				.withDetail("limitSeconds", limit.toSeconds()))
			.orElseGet(Health::unknown)
			.build();
	}

	private double seconds(@Nullable Instant since) {
		return (since != null) ? Math.max(0, Duration.between(since, this.clock.instant()).toMillis() / 1000.0) : 0;
	}

	/**
	 * What one look found.
	 *
	 * @param what the figures
	 * @param at when they were found
	 */
	private record Found<T>(T what, Instant at) {
	}

}
