package vn.langnghe.intake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Narratives;
import vn.langnghe.intake.Submissions.Marks;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;

/** The citizens' words, for the pages of those who handle them. */
@Component
class SubmittedNarratives implements Narratives {

	private final Submissions submissions;

	private final TrackingCodes codes;

	SubmittedNarratives(Submissions submissions, TrackingCodes codes) {
		this.submissions = submissions;
		this.codes = codes;
	}

	@Override
	@Transactional(readOnly = true)
	public String of(String caseNumber) {
		return this.submissions.narrativeOf(caseNumber).orElseThrow(NotFound::new);
	}

	/** Its own key and code are known to nobody: a part is read through the whole's. */
	@Override
	@Transactional
	public void keep(CaseFile caseFile, String words) {
		String key = this.codes.newKey();
		Marks nobodys = new Marks(this.codes.hashOfKey(key), this.codes.hashOfBody(words),
				this.codes.hashOfCode(this.codes.codeFor(key)));
		this.submissions.keep(caseFile, Texts.nfc(words), null, nobodys);
	}

}
