package vn.langnghe.publication;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.PublicResults;

/** Tells of a case what was decided about publishing it. */
@Component
class DecidedResults implements PublicResults {

	private final Publications publications;

	DecidedResults(Publications publications) {
		this.publications = publications;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<PublicResult> of(CaseFile caseFile) {
		return this.publications.findByCaseIdOrderByRound(caseFile.id())
			.stream()
			.filter((one) -> one.state() == PublicationState.PUBLISHED
					|| one.state() == PublicationState.NOT_PUBLISHABLE)
			.reduce((earlier, later) -> later)
			.map((one) -> new PublicResult(one.number(), one.reason()));
	}

}
