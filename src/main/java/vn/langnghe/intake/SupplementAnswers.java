package vn.langnghe.intake;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.attachments.FileSource;
import vn.langnghe.attachments.Uploads;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.platform.Actor;

/** bổ sung: what a citizen adds when asked, the words and the files together. */
@Service
public class SupplementAnswers {

	private final Supplementing supplementing;

	private final CaseLookup cases;

	private final Uploads uploads;

	SupplementAnswers(Supplementing supplementing, CaseLookup cases, Uploads uploads) {
		this.supplementing = supplementing;
		this.cases = cases;
		this.uploads = uploads;
	}

	/**
	 * Answers.
	 * @param key under which files were chosen for the answer
	 * @throws vn.langnghe.platform.NotAllowedNow when nothing is asked for now
	 */
	@Transactional
	public void give(String number, String words, String key) {
		this.supplementing.answer(number, words);
		this.uploads.claim(key, this.cases.get(number), FileSource.SUPPLEMENT, Actor.CITIZEN);
	}

}
