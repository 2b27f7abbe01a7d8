package vn.langnghe.workflow;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Role;

/** Called by the process file: who is asked to do a step. */
@Component("candidates")
@Transactional(readOnly = true)
public class Candidates {

	private final CaseLookup cases;

	private final Pools pools;

	private final Decisions decisions;

	private final Consultations consultations;

	Candidates(CaseLookup cases, Pools pools, Decisions decisions, Consultations consultations) {
		this.cases = cases;
		this.pools = pools;
		this.decisions = decisions;
		this.consultations = consultations;
	}

	/** The one accountable handler. */
	public String handler(String caseNumber) {
		return Objects.requireNonNull(this.cases.get(caseNumber).handlerId(), "a case in handling has a handler")
			.toString();
	}

	/** The official whom the handler asked last. */
	public String consulted(String caseNumber) {
		return Long.toString(this.consultations.lastAsked(this.cases.get(caseNumber)));
	}

	/**
	 * Who approves: decided by the approval table; never the drafter nor the official
	 * complained about, nor anybody in their place.
	 */
	public String approver(String caseNumber) {
		CaseFile caseFile = this.cases.get(caseNumber);
		return decided(caseFile, Steps.APPROVE, barredFromApproval(caseFile));
	}

	/** Who reviews a reply the citizen is not satisfied with. */
	public String reviewer(String caseNumber) {
		CaseFile caseFile = this.cases.get(caseNumber);
		return decided(caseFile, Steps.CHAIR_REVIEW, caseFile.subjects());
	}

	private String decided(CaseFile caseFile, String step, Set<Long> barred) {
		return this.decisions.approver(caseFile.agencyId(), step, caseFile.classification().kind(),
				this.pools.eligible(caseFile.agencyId(), Role.CHAIRPERSON, barred).size());
	}

	/** Who decides about a broken deadline; what the chairperson holds goes upward. */
	public String intervener(String caseNumber) {
		CaseFile caseFile = this.cases.get(caseNumber);
		StepClock step = caseFile.stepClock();
		boolean heldByHead = step != null
				&& Set.of(Steps.APPROVE, Steps.CHAIR_REVIEW, Steps.MEET_CITIZEN, Steps.INSTRUCT_REVIEW)
					.contains(step.step());
		return heldByHead ? Pools.SUPERIOR_CHAIRPERSON : reviewer(caseNumber);
	}

	/** Who is reminded: whoever is asked to do the step now. */
	public String reminded(String caseNumber) {
		StepClock step = Objects.requireNonNull(this.cases.get(caseNumber).stepClock(), "a reminder is about a step");
		return switch (step.step()) {
			case Steps.CLASSIFY -> Role.RECEPTIONIST.name();
			case Steps.ASSIGN -> Role.COORDINATOR.name();
			case Steps.HANDLE -> Role.HANDLER.name();
			case Steps.APPROVE -> approver(caseNumber);
			default -> reviewer(caseNumber);
		};
	}

	/** The officials complained about and the drafter of the newest reply. */
	Set<Long> barredFromApproval(CaseFile caseFile) {
		Set<Long> barred = new HashSet<>(caseFile.subjects());
		this.cases.lastReply(caseFile).map(Reply::draftedBy).ifPresent(barred::add);
		return barred;
	}

}
