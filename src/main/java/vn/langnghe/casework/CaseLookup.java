package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.NotFound;

/**
 * Reads cases for the system itself. Pages for staff go through {@link CaseAccess}
 * instead.
 */
@Service
@Transactional(readOnly = true)
public class CaseLookup {

	private final Cases cases;

	private final Replies replies;

	private final EntityManager entities;

	CaseLookup(Cases cases, Replies replies, EntityManager entities) {
		this.cases = cases;
		this.entities = entities;
		this.replies = replies;
	}

	/**
	 * @throws NotFound when there is no such case
	 */
	public CaseFile get(String number) {
		// The engine asks several times in one transaction; only the first asks the
		// database.
		return this.entities.unwrap(Session.class)
			.bySimpleNaturalId(CaseFile.class)
			.loadOptional(number)
			.orElseThrow(NotFound::new);
	}

	public Optional<CaseFile> find(String number) {
		return this.cases.findByNumber(number);
	}

	public CaseFile get(long id) {
		return this.cases.findById(id).orElseThrow(NotFound::new);
	}

	/**
	 * Locks a case for the rest of the transaction, before anything that belongs to it.
	 * @throws NotFound when there is no such case
	 */
	@Transactional
	public CaseFile lock(String number) {
		return this.cases.lock(number).orElseThrow(NotFound::new);
	}

	/** The newest draft or reply. */
	public Optional<Reply> lastReply(CaseFile caseFile) {
		return this.replies.findFirstByCaseIdOrderByIdDesc(caseFile.id());
	}

	/** The reply the citizen sees, if one was issued in this round. */
	public Optional<Reply> issuedReply(CaseFile caseFile) {
		return lastReply(caseFile).filter((reply) -> reply.issuedAt() != null);
	}

	/** All drafts and replies, oldest first. */
	public List<Reply> replies(CaseFile caseFile) {
		return this.replies.findByCaseIdOrderById(caseFile.id());
	}

}
