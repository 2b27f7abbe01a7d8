package vn.langnghe.workflow.rules;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.workflow.rules.DeadlineLimits.Limit;

/**
 * No step is longer than the law allows, nor the whole case longer than the superior
 * agency allows; handling and signing end within the case.
 */
@Component
class DeadlineRules implements AnswerRules {

	private static final String CASE = "case";

	private static final Set<String> WITHIN_THE_CASE = Set.of(Steps.HANDLE, Steps.APPROVE);

	private final DeadlineLimits limits = DeadlineLimits.read();

	private final Agencies agencies;

	private final RuleVersions versions;

	private final TablesInForce tables;

	private final Clock clock;

	DeadlineRules(Agencies agencies, RuleVersions versions, TablesInForce tables, Clock clock) {
		this.agencies = agencies;
		this.versions = versions;
		this.tables = tables;
		this.clock = clock;
	}

	@Override
	public RuleTable table() {
		return RuleTable.DEADLINES;
	}

	@Override
	public List<Problem> problems(long agencyId, List<Answered> answered) {
		Map<Object, Integer> ofCase = new HashMap<>();
		answered.stream()
			.filter((one) -> CASE.equals(one.question().get("step")))
			.forEach((one) -> ofCase.put(String.valueOf(one.question().get("kind")), days(one)));
		Long superior = superiorWithItsOwn(agencyId);
		return answered.stream()
			.flatMap((one) -> problem(one, ofCase, superior).stream().map((problem) -> Map.entry(one.row(), problem)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, next) -> first, TreeMap::new))
			.values()
			.stream()
			.toList();
	}

	private Optional<Problem> problem(Answered one, Map<Object, Integer> ofCase, @Nullable Long superior) {
		String step = (String) Objects.requireNonNull(one.question().get("step"));
		boolean fromClock = "CLOCK".equals(one.answers().get("from"));
		if (!fromClock && !"STEP".equals(one.answers().get("from"))) {
			return Optional.of(Problem.of("from", one.line(), String.valueOf(one.answers().get("from"))));
		}
		if (days(one) < 1) {
			return Optional.of(Problem.of("no-day", one.line()));
		}
		if (step.equals(CASE) && !fromClock) {
			return Optional.of(Problem.of("case-from-clock", one.line()));
		}
		Limit limit = strictest(step, one, superior);
		if (days(one) > limit.most()) {
			return Optional
				.of(Problem.of("too-long", one.line(), days(one), limit.most(), limit.messageKey()).at(one.where()));
		}
		Integer whole = ofCase.get(String.valueOf(one.question().get("kind")));
		if (WITHIN_THE_CASE.contains(step) && fromClock && whole != null && days(one) > whole) {
			return Optional.of(Problem.of("beyond-case", one.line(), days(one), whole).at(one.where()));
		}
		return Optional.empty();
	}

	private Limit strictest(String step, Answered one, @Nullable Long superior) {
		Limit law = this.limits.of(step, VietnamTime.today(this.clock));
		if (!step.equals(CASE) || superior == null) {
			return law;
		}
		Object allowed = this.tables.answer(RuleTable.DEADLINES, superior, one.question()).get("workingDays");
		int most = ((Number) Objects.requireNonNull(allowed)).intValue();
		return (most < law.most()) ? new Limit(step, most, null, "superior") : law;
	}

	/** The superior agency, if it or one above it has a table of its own. */
	private @Nullable Long superiorWithItsOwn(long agencyId) {
		return this.agencies.findById(agencyId)
			.flatMap((agency) -> Optional.ofNullable(agency.superiorId()))
			.filter((superior) -> Stream.of(this.versions.inForce(RuleTable.DEADLINES, superior, null).get(0))
				.noneMatch((version) -> this.versions.get(version).delivered()))
			.orElse(null);
	}

	private static int days(Answered one) {
		return ((Number) Objects.requireNonNull(one.answers().get("workingDays"))).intValue();
	}

}
