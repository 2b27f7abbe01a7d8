package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All corrective actions. */
interface Actions extends Repository<CorrectiveAction, Long> {

	CorrectiveAction save(CorrectiveAction action);

	void flush();

	Optional<CorrectiveAction> findById(Long id);

	Optional<CorrectiveAction> findByNumber(String number);

	List<CorrectiveAction> findByCaseIdOrderById(long caseId);

	@Query(value = "select nextval('corrective_action_number_seq')", nativeQuery = true)
	long nextNumber();

}
