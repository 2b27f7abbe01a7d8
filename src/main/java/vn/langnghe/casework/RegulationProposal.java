package vn.langnghe.casework;

import java.util.Map;

/**
 * kiến nghị sửa đổi quy định, as it was written.
 *
 * @param addressee the competent authority
 * @param regulation document, article and clause
 * @param problem what is wrong with it
 * @param proposal what it should say
 * @param judged what is said to each criterion
 */
public record RegulationProposal(String addressee, String regulation, String problem, String proposal,
		Map<Criterion, String> judged) {

	public RegulationProposal {
		judged = Map.copyOf(judged);
	}

	/** What is said to one criterion. */
	public String judged(Criterion criterion) {
		return this.judged.getOrDefault(criterion, "");
	}

}
