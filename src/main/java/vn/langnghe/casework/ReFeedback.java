package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;

/**
 * phản ánh lại: the citizen is not done with what was answered. For a while after the
 * end, and only whoever holds the tracking code, sends it once more: a case of its own,
 * linked to the earlier one. Counted against the satisfaction of the earlier one
 * (Decision 766/QD-TTg).
 */
@Service
@Transactional
public class ReFeedback {

	private final CaseLookup cases;

	private final CaseRegister register;

	private final Identities identities;

	private final Narratives narratives;

	private final Deadlines deadlines;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReFeedback(CaseLookup cases, CaseRegister register, Identities identities, Narratives narratives,
			Deadlines deadlines, AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.cases = cases;
		this.register = register;
		this.identities = identities;
		this.narratives = narratives;
		this.deadlines = deadlines;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Until when the citizen may feed back again: as long after the end as a reply can be
	 * rated. Empty when the case was not answered, has not ended, the time is over, or
	 * the citizen has done so already.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> until(CaseFile caseFile) {
		if (caseFile.state() != CaseState.CLOSED || caseFile.closing() == null || isDone(caseFile)) {
			return Optional.empty();
		}
		return Optional.of(this.deadlines.ratingWindow(caseFile, caseFile.closing().closedAt()).ratingUntil())
			.filter((until) -> !this.clock.instant().isAfter(until));
	}

	/**
	 * Feeds back again.
	 * @param number the case that was answered
	 * @param words what is still wrong, in the citizen's words
	 * @return the number of the new case
	 * @throws NotAllowedNow when it is not, or no longer, possible
	 */
	public String again(String number, String words) {
		CaseFile earlier = this.cases.lock(number);
		if (until(earlier).isEmpty()) {
			throw new NotAllowedNow("casework.error.no-feedback-again");
		}
		Received received = earlier.received();
		@Nullable Submitter submitter = received.anonymous() ? null
				: this.identities.read(earlier, Actor.SYSTEM, "feedback-again").orElse(null);
		CaseFile again = this.register.register(new NewCase(earlier.agencyId(), Channel.WEB, received.language(),
				received.title(), words, received.procedureId(), received.dossierNumber(), received.about(),
				earlier.classification().kind(), submitter, null), earlier.subjects(), Actor.CITIZEN);
		this.identities.sameWish(earlier, again);
		this.narratives.keep(again, words);
		this.jdbc.sql("insert into feedback_again (again_id, earlier_id, agency_id) values (?, ?, ?)")
			.params(again.id(), earlier.id(), earlier.agencyId())
			.update();
		this.audit.record(AuditFact.ofCase(number, "case.fed-back-again", Actor.CITIZEN, earlier.agencyId())
			.is("again", again.number()));
		return again.number();
	}

	private boolean isDone(CaseFile caseFile) {
		return this.jdbc.sql("select exists (select 1 from feedback_again where earlier_id = ?)")
			.param(caseFile.id())
			.query(Boolean.class)
			.single();
	}

}
