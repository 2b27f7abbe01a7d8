package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/** sổ tiếp nhận: takes feedback in as a case. */
@Service
public class CaseRegister {

	private final Cases cases;

	private final CaseNumbers numbers;

	private final Agencies agencies;

	private final Deadlines deadlines;

	private final Identities identities;

	private final NamedOfficials namedOfficials;

	private final CaseWords words;

	private final CaseTexts texts;

	private final StepCoverage coverage;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseRegister(Cases cases, CaseNumbers numbers, Agencies agencies, Deadlines deadlines, Identities identities,
			NamedOfficials namedOfficials, CaseWords words, CaseTexts texts, StepCoverage coverage, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.numbers = numbers;
		this.agencies = agencies;
		this.deadlines = deadlines;
		this.identities = identities;
		this.namedOfficials = namedOfficials;
		this.words = words;
		this.texts = texts;
		this.coverage = coverage;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Registers a case; its process starts in the same transaction, which the caller
	 * opened to keep the submission beside it.
	 * @param received what came in
	 * @param by who registers it: the citizen, or staff for the other channels
	 * @return the case
	 * @throws NotAllowedNow when a step of the agency's process has nobody
	 * @throws Invalid when it is said to be received in the future
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseFile register(NewCase received, Actor by) {
		return register(received, Set.of(), by);
	}

	/**
	 * The same when it is known already about whom it is: none of them is offered it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	CaseFile register(NewCase received, Set<Long> subjects, Actor by) {
		if (!this.coverage.stepsWithNobody(received.agencyId()).isEmpty()) {
			throw new NotAllowedNow("casework.error.agency-not-ready");
		}
		Agency agency = this.agencies.findById(received.agencyId()).orElseThrow(NotFound::new);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Instant receivedAt = receivedAt(received, now);
		Set<Long> about = new HashSet<>(subjects);
		about.addAll(this.namedOfficials.in(agency.id(), received.about(), received.narrative()));
		CaseFile caseFile = new CaseFile(this.numbers.next(agency, now), agency.id(),
				new Received(received.channel(), received.language(), received.title(), received.procedureId(),
						received.dossierNumber(), received.about(), received.submitter() == null, receivedAt),
				new Classification(null, received.kind(), null), about);
		caseFile.promise(this.deadlines.promise(agency.id(), received.kind(), receivedAt));
		caseFile.begin(this.deadlines.clock(caseFile, Steps.CLASSIFY, now));
		this.cases.save(caseFile);
		// What follows is written beside JPA and refers to the case's row.
		this.cases.flush();
		this.words.keep(caseFile, received.narrative());
		this.texts.begin(caseFile, received.narrative());
		if (received.submitter() != null) {
			this.identities.keep(caseFile, received.submitter());
		}
		this.audit.record(AuditFact.ofCase(caseFile.number(), "case.registered", by, agency.id())
			.is("state", caseFile.state())
			.is("channel", received.channel())
			.is("dueAt", caseFile.promise().dueAt())
			.is("namedOfficials", caseFile.subjects().size()));
		this.events.publishEvent(new CaseEvent.Registered(caseFile, Reach.of(received.submitter())));
		return caseFile;
	}

	/**
	 * The citizen waits from the moment at which the feedback reached the agency, however
	 * long it lay there: the promise counts from then. The step of whoever takes it up
	 * counts from now; nobody is late at the moment of receiving work.
	 */
	private static Instant receivedAt(NewCase received, Instant now) {
		Instant at = received.receivedAt();
		if (at == null) {
			return now;
		}
		if (at.isAfter(now)) {
			throw new Invalid("receivedAt", "casework.error.received-in-future");
		}
		return at.truncatedTo(ChronoUnit.MICROS);
	}

}
