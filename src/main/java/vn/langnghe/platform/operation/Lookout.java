package vn.langnghe.platform.operation;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes all readings, six times a minute on each node, one after the other. */
@Component
class Lookout implements MeterBinder {

	private final List<Reading<?>> readings;

	Lookout(List<Reading<?>> readings) {
		this.readings = readings;
	}

	@Scheduled(fixedDelayString = "${langnghe.operation.look-every:PT10S}")
	void look() {
		this.readings.forEach(Reading::look);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge
			.builder("langnghe.readings.unknown", this.readings,
					(all) -> all.stream().filter((one) -> one.now().isEmpty()).count())
			.description("Readings of the database that this node has none of: their figures are NaN")
			.register(registry);
	}

}
