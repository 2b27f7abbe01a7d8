package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All substitutions and delegations. */
interface Substitutions extends Repository<Substitution, Long> {

	Substitution save(Substitution substitution);

	Optional<Substitution> findById(Long id);

	/** Two that are entered at once would not see each other: one waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Agency a where a.id = :agencyId")
	Agency lock(long agencyId);

	/** Those that are not over on a day. */
	@Query("""
			select s from Substitution s where s.agencyId = :agencyId and s.endedAt is null and s.untilDay >= :today
			order by s.fromDay, s.id""")
	List<Substitution> open(long agencyId, LocalDate today);

	/** The newest of an agency that are over. */
	@Query("""
			select s from Substitution s where s.agencyId = :agencyId
			and (s.endedAt is not null or s.untilDay < :today) order by s.id desc limit 50""")
	List<Substitution> past(long agencyId, LocalDate today);

}
