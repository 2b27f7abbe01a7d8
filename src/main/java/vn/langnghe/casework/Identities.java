package vn.langnghe.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

	/**
	 * Reads who sent the feedback of several cases, each reading audited with its case. A
	 * citizen who is hidden from the handler stays so when that person reads.
	 * @param caseIds the cases
	 * @param reader who reads; a member of staff
	 * @param purpose why, a short code
	 * @return the submitters by case; anonymous feedback has none
	 */
	@Transactional
	public Map<Long, Submitter> read(Collection<Long> caseIds, Actor reader, String purpose) {
		Map<Long, Submitter> found = new HashMap<>();
		// In one order, so that two who read the same do not wait for each other.
		this.jdbc.sql("""
				select c.id, c.number, c.agency_id, i.full_name, i.phone, i.email, i.address, i.hidden_from_handler
				from case_file c join submitter_identity i on i.case_id = c.id where c.id = any(?)
				  and not (i.hidden_from_handler and coalesce(c.handler_id, 0) = ?) order by c.number""")
			.params(caseIds.toArray(Long[]::new), reader.staffId())
			.query((row) -> {
				found.put(row.getLong("id"), new Submitter(row.getString("full_name"), row.getString("phone"),
						row.getString("email"), row.getString("address"), row.getBoolean("hidden_from_handler")));
				this.audit
					.record(AuditFact.ofCase(row.getString("number"), "identity.read", reader, row.getLong("agency_id"))
						.is("purpose", purpose));
			});
		return found;
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
