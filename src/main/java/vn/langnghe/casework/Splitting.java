package vn.langnghe.casework;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;

/** tách: mixed content becomes several cases, each with its own way. */
@Service
@Transactional
public class Splitting {

	private final CaseLookup cases;

	private final CaseRegister register;

	private final Identities identities;

	private final Narratives narratives;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Splitting(CaseLookup cases, CaseRegister register, Identities identities, Narratives narratives, AuditTrail audit,
			JdbcClient jdbc) {
		this.cases = cases;
		this.register = register;
		this.identities = identities;
		this.narratives = narratives;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * A part of mixed content becomes a case of its own, of the same citizen and with the
	 * same clock. The whole keeps its text as received.
	 * @param words the part's text, taken from the whole
	 * @return the part's number
	 */
	public String split(String number, String title, String words, Actor by) {
		CaseFile whole = this.cases.lock(number);
		if (whole.state() != CaseState.RECEIVED) {
			throw new NotAllowedNow("casework.error.not-now." + whole.state());
		}
		Received received = whole.received();
		@Nullable Submitter submitter = received.anonymous() ? null
				: this.identities.read(whole, Actor.SYSTEM, "split").orElse(null);
		CaseFile part = this.register.register(new NewCase(whole.agencyId(), received.channel(), received.language(),
				title, words, received.procedureId(), received.dossierNumber(), received.about(),
				whole.classification().kind(), submitter, received.receivedAt()), whole.subjects(), by);
		this.identities.sameWish(whole, part);
		part.promise(whole.promise());
		this.narratives.keep(part, words);
		this.jdbc.sql("insert into case_part (part_id, whole_id, agency_id) values (?, ?, ?)")
			.params(part.id(), whole.id(), whole.agencyId())
			.update();
		this.audit.record(AuditFact.ofCase(number, "case.split", by, whole.agencyId()).is("part", part.number()));
		return part.number();
	}

}
