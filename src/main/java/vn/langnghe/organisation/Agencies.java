package vn.langnghe.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All agencies of the installation. */
public interface Agencies extends Repository<Agency, Long> {

	Agency save(Agency agency);

	Optional<Agency> findById(long id);

	Optional<Agency> findByCode(String code);

	List<Agency> findAllByOrderById();

	long count();

}
