package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All drafts and replies. */
interface Replies extends Repository<Reply, Long> {

	Reply save(Reply reply);

	Optional<Reply> findFirstByCaseIdOrderByIdDesc(long caseId);

	List<Reply> findByCaseIdOrderById(long caseId);

}
