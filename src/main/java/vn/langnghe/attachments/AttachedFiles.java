package vn.langnghe.attachments;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;

/** The files of a case. Whoever asks has opened the case before. */
@Service
@Transactional(readOnly = true)
public class AttachedFiles {

	private final Attachments attachments;

	private final CaseLookup cases;

	AttachedFiles(Attachments attachments, CaseLookup cases) {
		this.attachments = attachments;
		this.cases = cases;
	}

	/**
	 * All of them, in the order in which they came.
	 * @throws vn.langnghe.platform.NotFound when there is no such case
	 */
	public List<Attachment> of(String caseNumber) {
		return this.attachments.findByCaseIdOrderById(this.cases.get(caseNumber).id());
	}

}
