package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All wishes for more time. */
interface ExtensionList extends Repository<Extension, Long> {

	Extension save(Extension extension);

	List<Extension> findByCaseIdOrderById(long caseId);

	Optional<Extension> findByCaseIdAndGrantedIsNull(long caseId);

}
