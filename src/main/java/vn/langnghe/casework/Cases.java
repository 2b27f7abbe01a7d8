package vn.langnghe.casework;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All cases. */
interface Cases extends Repository<CaseFile, Long> {

	CaseFile save(CaseFile caseFile);

	void flush();

	@Query("select c from CaseFile c where c.number = :number")
	Optional<CaseFile> findByNumber(String number);

	Optional<CaseFile> findById(Long id);

	/** The case for a change: whoever comes second waits and then sees what was done. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from CaseFile c where c.number = :number")
	Optional<CaseFile> lock(String number);

	@Query(value = "select nextval('case_number_seq')", nativeQuery = true)
	long nextNumber();

}
