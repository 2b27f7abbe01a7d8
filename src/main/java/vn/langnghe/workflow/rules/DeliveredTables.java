package vn.langnghe.workflow.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Seed;

/**
 * Brings the tables of {@code processes/} in, one that has changed as a new version. It
 * holds for every agency that has no table of its own, and overrules nobody's own.
 */
@Component
@Order(10)
class DeliveredTables implements Seed {

	private final RuleVersions versions;

	private final Clock clock;

	DeliveredTables(RuleVersions versions, Clock clock) {
		this.versions = versions;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void seed() {
		for (RuleTable table : RuleTable.values()) {
			String dmn = read(table);
			Optional<RuleVersion> newest = this.versions.newest(table, null);
			// Another node that starts just now may be faster: then it is looked at
			// again.
			while (newest.isEmpty() || !dmn.equals(newest.get().dmn())) {
				this.versions.deliver(table, newest.map(RuleVersion::version).orElse(0) + 1, dmn, this.clock.instant());
				newest = this.versions.newest(table, null);
			}
		}
	}

	private static String read(RuleTable table) {
		try {
			return new ClassPathResource("processes/" + table.key() + ".dmn")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
