package vn.langnghe.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The departments of all agencies. */
public interface Departments extends Repository<Department, Long> {

	Department save(Department department);

	Optional<Department> findById(long id);

	List<Department> findByAgencyIdOrderByName(long agencyId);

}
