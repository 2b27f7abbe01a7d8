package vn.langnghe.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.VietnamTime;

/**
 * Makes the facts of one case of its history. The clock starts at the citizen's sending
 * or the last transfer-in; what a case is judged by is its first answer, however often it
 * was reopened afterwards.
 */
final class CaseCount {

	/** Ends that are neither an answer nor a refusal. */
	private static final Set<String> LEFT = Set.of("EXPIRED", "TRANSFERRED", "REFERRED", "MERGED", "WITHDRAWN");

	private final CaseHistory history;

	private final WorkingCalendar calendar;

	private final FigureLimits limits;

	private final Instant countedFrom;

	private final LocalDate day;

	private final EarlierEnd earlier;

	private final @Nullable Instant refused;

	private final @Nullable Instant answered;

	private final @Nullable Instant left;

	CaseCount(CaseHistory history, WorkingCalendar calendar, FigureLimits limits) {
		this.history = history;
		this.calendar = calendar;
		this.limits = limits;
		this.countedFrom = history.events("transferred")
			.filter(CaseHistory::isInside)
			.map(CaseHistory.Event::at)
			.reduce(history.sentAt(), (earlier, later) -> later);
		this.day = this.countedFrom.atZone(VietnamTime.ZONE).toLocalDate();
		this.earlier = EarlierEnd.of(history);
		this.refused = EarlierEnd.either(history.first("refused"), this.earlier.refused());
		this.answered = EarlierEnd.either(history.first("replied"), this.earlier.answered());
		this.left = (history.closedAs() != null && LEFT.contains(history.closedAs())) ? history.closedAt() : null;
	}

	CaseFact fact() {
		CaseHistory of = this.history;
		CaseHistory.@Nullable Decision publication = publication();
		CaseHistory.@Nullable Finding finding = of.findings().isEmpty() ? null
				: of.findings().get(of.findings().size() - 1);
		int transfersIn = (int) of.events("transferred").filter(CaseHistory::isInside).count();
		int transfers = of.count("transferred");
		return new CaseFact(of.caseId(), of.agencyId(), of.caseNumber(), of.channel(), of.nature(), of.kind(),
				of.subtype(), of.procedureId(), of.handlerId(), of.dossierNumber(), of.sentAt(), this.countedFrom,
				opened(), this.refused, this.answered, (publication != null) ? publication.decidedAt() : null,
				this.left, (this.left != null) ? of.closedAs() : null, settled(publication),
				due(this.countedFrom, "refuse", 0), answerBy(), due(this.countedFrom, "answer", 0),
				(publication != null) ? due(publication.begunAt(), "publish", 0) : null, ranges((wait) -> true),
				ranges((wait) -> !wait.askedAt().isAfter(due(this.countedFrom, "ask", 0))), officeMinutes(),
				(end() != null && !of.isImported()) ? waitingMinutes() : null, rated() != null, dissatisfied(),
				of.first("fed-back-again"), of.again(), of.first("step-breached"), of.first("promise-broken"),
				of.first("extended"), of.first("reported"), transfersIn, transfersIn > 0 && transfers > 1,
				of.count("draft-returned"), of.count("reopened"), (finding != null) ? finding.substantiation() : null,
				(finding != null) ? finding.timely() : null, (finding != null) ? finding.correct() : null,
				(finding != null) ? finding.rootCause() : null, (finding != null) ? finding.reformArea() : null,
				of.closedAt(), of.closedAs(), rated());
	}

	List<StepFact> steps() {
		return this.history.steps()
			.stream()
			.map((step) -> new StepFact(step.workItemId(), this.history.caseId(), step.agencyId(), step.step(),
					step.holderId(), step.beganAt(), step.endedAt(), step.dueAt(),
					minutes(step.beganAt(), step.endedAt()), step.outcome()))
			.toList();
	}

	private @Nullable Instant opened() {
		return this.history.events("accepted")
			.map(CaseHistory.Event::at)
			.filter((at) -> !at.isBefore(this.countedFrom))
			.findFirst()
			.orElse(null);
	}

	/** The first that was decided, else the one that is to be decided. */
	private CaseHistory.@Nullable Decision publication() {
		List<CaseHistory.Decision> all = this.history.publications();
		return all.stream()
			.filter((one) -> one.decidedAt() != null)
			.findFirst()
			.orElseGet(() -> all.isEmpty() ? null : all.get(all.size() - 1));
	}

	/** When the office was done with it, the public's part left out; null before. */
	private @Nullable Instant end() {
		if (this.answered != null) {
			return this.answered;
		}
		return (this.refused != null) ? this.refused : this.left;
	}

	private @Nullable Instant settled(CaseHistory.@Nullable Decision publication) {
		return (this.answered != null && publication != null) ? publication.decidedAt() : end();
	}

	private @Nullable Instant rated() {
		return EarlierEnd.either(this.history.first("rated"), this.earlier.rated());
	}

	private @Nullable Instant dissatisfied() {
		return this.history.events("rated")
			.filter((rating) -> "false".equals(rating.after().get("satisfied")))
			.map(CaseHistory.Event::at)
			.findFirst()
			.orElse(this.earlier.dissatisfied());
	}

	/** The waits of the clock that counts, until the first answer. */
	private Stream<CaseHistory.Wait> waits() {
		return this.history.waits()
			.stream()
			.filter((wait) -> !wait.askedAt().isBefore(this.countedFrom)
					&& (this.answered == null || wait.askedAt().isBefore(this.answered)));
	}

	/** As the agency's policy was when it asked. */
	private Instant answerBy() {
		Instant from = this.countedFrom;
		int more = 0;
		for (CaseHistory.Wait wait : waits().toList()) {
			Instant answered = wait.answeredAt();
			if (answered != null && "RESTART".equals(wait.clock())) {
				from = answered;
				more = 0;
			}
			else if (answered != null && "PAUSE".equals(wait.clock())) {
				more += this.calendar.workingDaysBetween(wait.askedAt(), answered);
			}
		}
		return due(from, "answer", more);
	}

	private Instant due(Instant from, String limit, int more) {
		return this.calendar.due(from, this.limits.of(limit, this.day) + more).instant();
	}

	/** What the citizen left unanswered stays so. */
	private String ranges(Predicate<CaseHistory.Wait> which) {
		return waits().filter(which)
			.map((wait) -> "[" + wait.askedAt() + "," + ((wait.answeredAt() != null) ? wait.answeredAt() : "") + ")")
			.collect(Collectors.joining(",", "{", "}"));
	}

	/** Of days, no minutes are made. */
	private @Nullable Integer officeMinutes() {
		Instant end = this.history.isImported() ? null : end();
		return (end != null) ? Math.max(0, minutes(this.countedFrom, end) - waitingMinutes()) : null;
	}

	private int waitingMinutes() {
		Instant end = end();
		return waits().mapToInt((wait) -> {
			Instant until = (wait.answeredAt() != null) ? wait.answeredAt() : end;
			return (until != null) ? minutes(wait.askedAt(), until) : 0;
		}).sum();
	}

	/** Rounded: entries of one act are milliseconds apart. */
	private int minutes(Instant from, Instant to) {
		Duration worked = this.calendar.workingTime(from, to);
		return Math.toIntExact(worked.plusSeconds(30).toMinutes());
	}

}
