package vn.langnghe.workflow.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.Steps;

/**
 * Only the head decides, here or above; where nobody here may, only above; in the head's
 * place only replies are signed.
 */
@Component
class ApprovalRules implements AnswerRules {

	private static final String SUPERIOR = "SUPERIOR_CHAIRPERSON";

	private static final String WITH_DELEGATES = "CHAIRPERSON_OR_DELEGATE";

	static final List<String> APPROVERS = List.of("CHAIRPERSON", WITH_DELEGATES, SUPERIOR);

	@Override
	public RuleTable table() {
		return RuleTable.APPROVAL;
	}

	@Override
	public List<Problem> problems(long agencyId, List<Answered> answered) {
		Set<Integer> told = new HashSet<>();
		return answered.stream()
			.flatMap((one) -> problem(one).stream().filter((problem) -> told.add(one.row())))
			.toList();
	}

	private static Optional<Problem> problem(Answered one) {
		String approver = String.valueOf(one.answers().get("approver"));
		if (!APPROVERS.contains(approver)) {
			return Optional.of(Problem.of("approver", one.line(), approver));
		}
		if (Integer.valueOf(0).equals(one.question().get("eligibleChairpersons")) && !approver.equals(SUPERIOR)) {
			return Optional.of(Problem.of("nobody-here", one.line()).at(one.where()));
		}
		if (approver.equals(WITH_DELEGATES) && !Steps.APPROVE.equals(one.question().get("step"))) {
			return Optional.of(Problem.of("not-delegated", one.line()).at(one.where()));
		}
		return Optional.empty();
	}

}
