package vn.langnghe.publication;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All publications. */
interface Publications extends Repository<Publication, Long> {

	Publication saveAndFlush(Publication publication);

	List<Publication> findByCaseIdOrderByRound(long caseId);

	@Query("select p from Publication p where p.caseId = :caseId order by p.round desc limit 1")
	Optional<Publication> findFirstByCaseIdOrderByRoundDesc(long caseId);

	List<Publication> findByAgencyIdAndStateOrderById(long agencyId, PublicationState state);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Publication p where p.caseId = :caseId order by p.round desc limit 1")
	Optional<Publication> lockLatest(long caseId);

	@Query(value = "select nextval('publication_number_seq')", nativeQuery = true)
	long nextNumber();

}
