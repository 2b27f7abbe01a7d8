package vn.langnghe.intake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.Narratives;
import vn.langnghe.platform.NotFound;

/** The citizens' words, for the pages of those who handle them. */
@Component
class SubmittedNarratives implements Narratives {

	private final Submissions submissions;

	SubmittedNarratives(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	@Transactional(readOnly = true)
	public String of(String caseNumber) {
		return this.submissions.narrativeOf(caseNumber).orElseThrow(NotFound::new);
	}

}
