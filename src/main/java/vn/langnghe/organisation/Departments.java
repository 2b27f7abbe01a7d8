package vn.langnghe.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The departments of all agencies. */
public interface Departments extends Repository<Department, Long> {

	Department save(Department department);

	Optional<Department> findById(Long id);

	/** The closed ones too, in the agency's own order. */
	List<Department> findByAgencyIdOrderByPlaceAscIdAsc(long agencyId);

	/** Those in which people work, in the agency's own order. */
	@Query("select d from Department d where d.agencyId = :agencyId and d.closedAt is null order by d.place, d.id")
	List<Department> open(long agencyId);

}
