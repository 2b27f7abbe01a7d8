package vn.langnghe.workflow.rules;

import java.util.List;

/** Which answers of a table are allowed, whatever row gives them. */
interface AnswerRules {

	RuleTable table();

	/** What may not be answered so; at most one problem a row. */
	List<Problem> problems(long agencyId, List<Answered> answered);

}
