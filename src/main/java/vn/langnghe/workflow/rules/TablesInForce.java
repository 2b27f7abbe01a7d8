package vn.langnghe.workflow.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the table that is in force for an agency. Which one that is, is read with each
 * question; what a version answers is kept, for a version never changes, and evaluating
 * its expressions costs more than all else of registering a case.
 */
@Component
public class TablesInForce {

	private final RuleVersions versions;

	private final TableEngine engine;

	private final LoadingCache<Long, DmnDecision> tables = Caffeine.newBuilder().maximumSize(500).build(this::ready);

	private final LoadingCache<Asked, Map<String, Object>> answers = Caffeine.newBuilder()
		.maximumSize(20_000)
		.build(this::ask);

	TablesInForce(RuleVersions versions, TableEngine engine) {
		this.versions = versions;
		this.engine = engine;
	}

	/**
	 * What the agency's table answers, by name. A question that it does not know, because
	 * a newer product asks it, is answered by the table that would hold without it.
	 * @throws IllegalStateException when no row of any table fits
	 */
	public Map<String, Object> answer(RuleTable table, long agencyId, Map<String, Object> question) {
		return answer(table, agencyId, question, null);
	}

	/** The same, by the table that was in force at a moment; null: now. */
	public Map<String, Object> answer(RuleTable table, long agencyId, Map<String, Object> question,
			@Nullable Instant asOf) {
		return this.versions.inForce(table, agencyId, asOf)
			.stream()
			.map((version) -> answer(version, question))
			.filter((answers) -> !answers.isEmpty())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No row of the table " + table + " fits " + question));
	}

	/** What one version answers; empty when no row of it fits. */
	Map<String, Object> answer(long version, Map<String, Object> question) {
		return this.answers.get(new Asked(version, new HashMap<>(question)));
	}

	private DmnDecision ready(long version) {
		return this.engine.ready(DmnFile.read(Objects.requireNonNull(this.versions.get(version).dmn())));
	}

	private Map<String, Object> ask(Asked asked) {
		return this.engine.ask(this.tables.get(asked.version()), asked.question());
	}

	/** One question to one version. */
	private record Asked(long version, Map<String, Object> question) {
	}

}
