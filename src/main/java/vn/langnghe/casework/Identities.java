package vn.langnghe.casework;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * The one way to a citizen's identity. Every reading stands in the audit trail, also the
 * system's own when it sends a notice.
 */
@Service
public class Identities {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Identities(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	void keep(CaseFile caseFile, Submitter submitter) {
		this.jdbc.sql("""
				insert into submitter_identity
				(case_id, agency_id, full_name, phone, email, address, hidden_from_handler)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(caseFile.id(), caseFile.agencyId(), submitter.fullName(), submitter.phone(), submitter.email(),
					submitter.address(), submitter.hiddenFromHandler())
			.update();
	}

	/**
	 * Reads who sent the feedback.
	 * @param caseFile the case
	 * @param reader who reads
	 * @param purpose why, a short code such as {@code contact} or {@code notice}
	 * @return the submitter, or empty for anonymous feedback
	 */
	@Transactional
	public Optional<Submitter> read(CaseFile caseFile, Actor reader, String purpose) {
		this.audit.record(AuditFact.ofCase(caseFile.number(), "identity.read", reader, caseFile.agencyId())
			.is("purpose", purpose));
		return this.jdbc.sql("""
				select full_name, phone, email, address, hidden_from_handler from submitter_identity
				where case_id = ?""").param(caseFile.id()).query(Submitter.class).optional();
	}

	/** By which ways the citizen can be told; reveals nothing else. */
	@Transactional(readOnly = true)
	public Reach reach(CaseFile caseFile) {
		return this.jdbc.sql("select email, phone, told_by from submitter_identity where case_id = ?")
			.param(caseFile.id())
			.query((row, number) -> new Reach(row.getString("email") != null,
					MobileNumber.international(row.getString("phone")).isPresent(), wish(row.getString("told_by"))))
			.optional()
			.orElse(Reach.NONE);
	}

	private static @Nullable ContactWish wish(@Nullable String kept) {
		return (kept != null) ? ContactWish.valueOf(kept) : null;
	}

	/** The citizen's wish for a case holds for what becomes a case out of it, too. */
	void sameWish(CaseFile whole, CaseFile part) {
		this.jdbc.sql("""
				update submitter_identity set told_by = (select told_by from submitter_identity where case_id = ?)
				where case_id = ?""").params(whole.id(), part.id()).update();
	}

	/** Whether the citizen asked that the handler does not see who it is. */
	@Transactional(readOnly = true)
	public boolean hiddenFromHandler(CaseFile caseFile) {
		return this.jdbc
			.sql("select coalesce(bool_or(hidden_from_handler), false) from submitter_identity where case_id = ?")
			.param(caseFile.id())
			.query(Boolean.class)
			.single();
	}

}
