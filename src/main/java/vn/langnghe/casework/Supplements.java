package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All requests for what is missing. */
interface Supplements extends Repository<Supplement, Long> {

	Supplement save(Supplement supplement);

	/** The one that waits for its answer. */
	Optional<Supplement> findByCaseIdAndAnsweredAtIsNull(long caseId);

	List<Supplement> findByCaseIdOrderById(long caseId);

}
