package vn.langnghe.workflow;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All work items. */
interface WorkItems extends Repository<WorkItem, Long> {

	WorkItem save(WorkItem item);

	Optional<WorkItem> findById(Long id);

	@Query("select w from WorkItem w where w.taskId = :taskId")
	Optional<WorkItem> findByTaskId(String taskId);

	@Query("select w from WorkItem w where w.caseId = :caseId and w.status = :status order by w.id")
	List<WorkItem> findByCaseIdAndStatusOrderById(long caseId, WorkStatus status);

	@Query("""
			select w from WorkItem w where w.caseId = :caseId and w.process = :process and w.status = :status
			order by w.id""")
	List<WorkItem> findByCaseIdAndProcessAndStatusOrderById(long caseId, String process, WorkStatus status);

	List<WorkItem> findByCaseIdOrderById(long caseId);

	/** Open work on the cases that an agency has, whoever does it. */
	@Query("""
			select w from WorkItem w where w.status = vn.langnghe.workflow.WorkStatus.OPEN
			and w.caseId in (select c.id from CaseFile c where c.agencyId = :agencyId) order by w.caseNumber, w.id""")
	List<WorkItem> openOnCasesOf(long agencyId);

	/** The case alone: an item read before it is locked would be the one of before. */
	@Query("select w.caseNumber from WorkItem w where w.id = :id")
	Optional<String> caseNumberOf(long id);

	@Query("select w.process from WorkItem w where w.id = :id")
	Optional<String> processOf(long id);

	/** The item for a decision: whoever comes second waits and then sees who decided. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from WorkItem w where w.id = :id")
	Optional<WorkItem> lock(long id);

}
