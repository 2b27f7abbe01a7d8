package vn.langnghe.intake;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All feedback as received. */
interface Submissions extends Repository<Submission, Long> {

	Submission saveAndFlush(Submission submission);

	Optional<Submission> findByKeyHash(byte[] keyHash);

	@Query("select s.caseNumber from Submission s where s.trackingHash = :trackingHash")
	Optional<String> caseNumberOf(byte[] trackingHash);

	@Query("select s.narrative from Submission s where s.caseNumber = :caseNumber")
	Optional<String> narrativeOf(String caseNumber);

}
