package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.WorkingHours;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;

/**
 * Takes cases that had ended over from the register in which they were kept before. They
 * have no process and nobody is told of them; nothing opens them but the pages of those
 * who may see the agency's cases.
 */
@Service
public class EarlierCases {

	private final Cases cases;

	private final CaseNumbers numbers;

	private final Agencies agencies;

	private final Calendars calendars;

	private final Deadlines deadlines;

	private final NamedOfficials namedOfficials;

	private final Narratives narratives;

	private final CaseWords words;

	private final CaseTexts texts;

	private final Identities identities;

	private final EarlierRecords records;

	private final AuditTrail audit;

	private final Clock clock;

	EarlierCases(Cases cases, CaseNumbers numbers, Agencies agencies, Calendars calendars, Deadlines deadlines,
			NamedOfficials namedOfficials, Narratives narratives, CaseWords words, CaseTexts texts,
			Identities identities, EarlierRecords records, AuditTrail audit, Clock clock) {
		this.cases = cases;
		this.numbers = numbers;
		this.agencies = agencies;
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.namedOfficials = namedOfficials;
		this.narratives = narratives;
		this.words = words;
		this.texts = texts;
		this.identities = identities;
		this.records = records;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes one over, in the caller's transaction.
	 * @param earlier what the earlier register says of it
	 * @param importId the file that says so
	 * @param by who ordered it
	 * @return the number it has now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String takeOver(EarlierCase earlier, long importId, Actor by) {
		Agency agency = this.agencies.findById(earlier.agencyId()).orElseThrow(NotFound::new);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		WorkingHours hours = this.calendars.of(agency.id()).hours();
		Instant receivedAt = earliest(earlier.receivedOn().atTime(hours.opens()).atZone(hours.zone()).toInstant(), now);
		Instant endedAt = earliest(earlier.endedOn().atTime(hours.closes()).atZone(hours.zone()).toInstant(), now);
		Set<Long> about = this.namedOfficials.in(agency.id(), earlier.about(), earlier.narrative());
		CaseFile caseFile = new CaseFile(this.numbers.next(agency, now), agency.id(),
				new Received(Channel.IMPORT, "vi", earlier.title(), earlier.procedureId(), earlier.dossierNumber(),
						earlier.about(), earlier.submitter() == null, receivedAt),
				Classification.NONE, about);
		caseFile.promise(this.deadlines.promise(agency.id(), null, receivedAt));
		caseFile.hadEnded(earlier.ending().state(), Closing.as(earlier.ending().closedAs(), endedAt));
		this.cases.save(caseFile);
		// What follows is written beside JPA and refers to the case's row.
		this.cases.flush();
		this.narratives.keep(caseFile, earlier.narrative());
		this.words.keep(caseFile, earlier.narrative());
		this.texts.begin(caseFile, earlier.narrative());
		this.texts.put(caseFile.id(), CaseTexts.Source.REPLY, "earlier", earlier.told());
		if (earlier.submitter() != null) {
			this.identities.keep(caseFile, earlier.submitter());
		}
		this.records.keep(caseFile, earlier, importId);
		this.audit.record(AuditFact.ofCase(caseFile.number(), "case.imported", by, agency.id())
			.is("state", caseFile.state())
			.is("channel", Channel.IMPORT)
			.is("oldNumber", earlier.oldNumber())
			.is("receivedOn", earlier.receivedOn())
			.is("caseEndedOn", earlier.endedOn())
			.is("satisfied", earlier.satisfied())
			.is("namedOfficials", about.size()));
		return caseFile.number();
	}

	private static Instant earliest(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/**
	 * Which of some numbers of the earlier register are here already.
	 * @param keys as {@link EarlierCase#key} makes them
	 * @return the numbers that their cases have now, by key
	 */
	@Transactional(readOnly = true)
	public Map<String, String> known(long agencyId, Collection<String> keys) {
		return this.records.known(agencyId, keys);
	}

	/**
	 * Whether the figures can count a case of that day: of a year whose days off nobody
	 * entered, working days cannot be told.
	 */
	public boolean isCounted(long agencyId, LocalDate receivedOn) {
		return this.calendars.of(agencyId).tells(receivedOn);
	}

}
