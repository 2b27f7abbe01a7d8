package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/** Sổ văn bản trả lời: the numbers of an agency's replies in a year, without gaps. */
@Component
class ReplyRegister {

	private final Agencies agencies;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final EntityManager entities;

	ReplyRegister(Agencies agencies, JdbcClient jdbc, AuditTrail audit, EntityManager entities) {
		this.agencies = agencies;
		this.jdbc = jdbc;
		this.audit = audit;
		this.entities = entities;
	}

	/**
	 * Gives a reply its number when all else of its transaction is done. The register's
	 * row is locked until the letter is issued, or not, and whoever signs next waits for
	 * it: so it is locked for the commit alone.
	 * @param reply the reply
	 * @param caseFile its case
	 * @param at when it is issued; the year is the one in Vietnam
	 */
	void enter(Reply reply, CaseFile caseFile, Instant at) {
		Signature signature = reply.signature();
		// One that was signed before signatures were kept is the case's agency's.
		long agencyId = (signature != null) ? signature.agencyId() : caseFile.agencyId();
		String code = this.agencies.findById(agencyId).map(Agency::code).orElseThrow(NotFound::new);
		int year = at.atZone(VietnamTime.ZONE).getYear();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				ReplyRegister.this.entities.flush();
				String number = next(agencyId, year) + "/" + year + "/TL-" + code;
				reply.registered(number);
				ReplyRegister.this.audit.record(
						AuditFact.ofCase(caseFile.number(), "case.reply-registered", Actor.SYSTEM, caseFile.agencyId())
							.is("replyNumber", number));
			}
		});
	}

	private int next(long agencyId, int year) {
		return this.jdbc.sql("""
				insert into reply_register as r (agency_id, year, last_number) values (?, ?, 1)
				on conflict (agency_id, year) do update set last_number = r.last_number + 1 returning last_number""")
			.params(agencyId, year)
			.query(Integer.class)
			.single();
	}

}
