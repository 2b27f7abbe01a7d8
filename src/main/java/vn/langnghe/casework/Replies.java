package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All drafts and replies. */
interface Replies extends Repository<Reply, Long> {

	Reply save(Reply reply);

	@Query("select r from Reply r where r.caseId = :caseId order by r.id desc limit 1")
	Optional<Reply> findFirstByCaseIdOrderByIdDesc(long caseId);

	List<Reply> findByCaseIdOrderById(long caseId);

}
