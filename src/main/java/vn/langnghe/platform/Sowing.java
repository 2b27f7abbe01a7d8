package vn.langnghe.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Sows all seeds once everything is built and before anything runs: the web server and
 * the engine's timers start only after this.
 */
@Component
class Sowing implements SmartInitializingSingleton {

	private final ObjectProvider<Seed> seeds;

	Sowing(ObjectProvider<Seed> seeds) {
		this.seeds = seeds;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.seeds.orderedStream().forEach(Seed::seed);
	}

}
