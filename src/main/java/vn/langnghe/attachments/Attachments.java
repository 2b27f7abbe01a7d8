package vn.langnghe.attachments;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All files. */
interface Attachments extends Repository<Attachment, Long> {

	Attachment save(Attachment attachment);

	/** All that were ever chosen for a form, sent or not. */
	List<Attachment> findByKeyHashOrderById(byte[] keyHash);

	/** What was chosen for a form that is not sent yet. */
	List<Attachment> findByKeyHashAndCaseIdIsNullOrderById(byte[] keyHash);

	/** The files of a case in the order in which they came. */
	List<Attachment> findByCaseIdOrderById(long caseId);

	Optional<Attachment> findByIdAndCaseId(long id, long caseId);

}
