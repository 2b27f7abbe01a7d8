package vn.langnghe.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.StepClock;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.TextHash;

/**
 * công khai: within two working days after a reply, what was told and answered is
 * published without persons, or it is said why not (Decision 766/QD-TTg counts it).
 */
@Service
@Transactional
public class Publishing {

	/** The step's name in the process file. */
	public static final String STEP = "publish";

	/** They have laws of their own and leave this procedure. */
	private static final Set<Nature> NEVER = EnumSet.of(Nature.COMPLAINT, Nature.DENUNCIATION, Nature.SPAM);

	private final Publications publications;

	private final CaseLookup cases;

	private final Deadlines deadlines;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publishing(Publications publications, CaseLookup cases, Deadlines deadlines, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.publications = publications;
		this.cases = cases;
		this.deadlines = deadlines;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void replied(CaseEvent.Replied event) {
		CaseFile caseFile = event.caseFile();
		Nature nature = caseFile.classification().nature();
		if (caseFile.lockedTo() != null || nature != null && NEVER.contains(nature)) {
			return;
		}
		this.publications.findFirstByCaseIdOrderByRoundDesc(caseFile.id())
			.filter((earlier) -> earlier.state() == PublicationState.DUE)
			.ifPresent((earlier) -> {
				earlier.superseded();
				this.publications.saveAndFlush(earlier);
			});
		this.publications.saveAndFlush(new Publication(caseFile, this.deadlines.clock(caseFile, STEP, now())));
		this.events.publishEvent(new PublicationDue(caseFile));
	}

	/** The time of the step that is open. */
	@Transactional(readOnly = true)
	public StepClock clock(CaseFile caseFile) {
		return this.publications.findFirstByCaseIdOrderByRoundDesc(caseFile.id())
			.orElseThrow(() -> new IllegalStateException("nothing of the case is to be published"))
			.clock();
	}

	/** What became of each reply, oldest first. */
	@Transactional(readOnly = true)
	public List<Publication> of(CaseFile caseFile) {
		return this.publications.findByCaseIdOrderByRound(caseFile.id());
	}

	/**
	 * Puts a text into the register that a person has read; it takes the place of what
	 * was published of an earlier reply.
	 * @throws NotAllowedNow when there is nothing to decide now
	 */
	public void publish(String caseNumber, PublicText text, long staffId, Actor by) {
		CaseFile caseFile = this.cases.lock(caseNumber);
		Publication publication = latest(caseFile);
		publication.publish(this.publications.nextNumber(), text, staffId, now());
		of(caseFile).stream().filter((one) -> one.round() < publication.round()).forEach(Publication::superseded);
		this.audit.record(AuditFact.ofCase(caseNumber, "case.published", by, caseFile.agencyId())
			.is("result", publication.number())
			.is("textHash", hash(text)));
		this.events.publishEvent(new CaseEvent.Published(caseFile));
	}

	/**
	 * Says why nothing is published; the citizen reads it.
	 * @throws NotAllowedNow when there is nothing to decide now
	 */
	public void refuse(String caseNumber, String reason, long staffId, Actor by) {
		CaseFile caseFile = this.cases.lock(caseNumber);
		latest(caseFile).refuse(reason, staffId, now());
		this.audit
			.record(AuditFact.ofCase(caseNumber, "case.not-published", by, caseFile.agencyId()).is("reason", reason));
	}

	/**
	 * gỡ: takes a result out of the register.
	 * @throws NotAllowedNow when it is not in the register
	 */
	public void withdraw(String caseNumber, String reason, long staffId, Actor by) {
		CaseFile caseFile = this.cases.lock(caseNumber);
		Publication published = of(caseFile).stream()
			.filter((one) -> one.state() == PublicationState.PUBLISHED)
			.findFirst()
			.orElseThrow(() -> new NotAllowedNow("publication.error.not-published"));
		published.withdraw(reason, staffId, now());
		this.audit.record(AuditFact.ofCase(caseNumber, "case.publication-withdrawn", by, caseFile.agencyId())
			.is("result", published.number())
			.is("reason", reason));
	}

	private Publication latest(CaseFile caseFile) {
		return this.publications.lockLatest(caseFile.id())
			.orElseThrow(() -> new NotAllowedNow("publication.error.decided"));
	}

	static String hash(PublicText text) {
		return TextHash.of(text.title(), text.question(), text.answer());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
