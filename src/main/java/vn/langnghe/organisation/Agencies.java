package vn.langnghe.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All agencies of the installation. */
public interface Agencies extends Repository<Agency, Long> {

	Agency save(Agency agency);

	Optional<Agency> findById(Long id);

	Optional<Agency> findByCode(String code);

	List<Agency> findAllByOrderById();

	/** The superior, the sisters and the subordinates of an agency, by name. */
	@Query("""
			select a from Agency a where a.id <> :id and (a.superiorId = :id
			  or a.superiorId = (select own.superiorId from Agency own where own.id = :id)
			  or a.id = (select own.superiorId from Agency own where own.id = :id))
			order by a.name""")
	List<Agency> neighbours(long id);

	long count();

}
