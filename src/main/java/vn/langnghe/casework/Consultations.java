package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/** phối hợp: questions to officials of other departments, beside the handling. */
@Service
@Transactional
public class Consultations {

	private static final String COLUMNS = """
			select t.id, t.consulted_id, s.display_name, t.question, t.asked_at, t.answer, t.answered_at
			from consultation t join staff s on s.id = t.consulted_id where t.case_id = ?""";

	private final CaseJournal journal;

	private final StaffMembers staffMembers;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Consultations(CaseJournal journal, StaffMembers staffMembers, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.journal = journal;
		this.staffMembers = staffMembers;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks one official of the agency.
	 * @throws Invalid when the person cannot be asked: disabled, of another agency, the
	 * handler, complained about, or asked already
	 */
	public void ask(String number, long consultedId, String question, long askedBy, Actor by) {
		CaseFile asked = this.journal.move(number, Move.CONSULT, by, (caseFile, now) -> {
			Staff consulted = this.staffMembers.findById(consultedId)
				.filter((one) -> one.enabled() && one.agencyId() == caseFile.agencyId())
				.orElseThrow(() -> new Invalid("consulted", "casework.error.no-consulted"));
			if (caseFile.isAbout(consultedId) || consultedId == askedBy || waiting(caseFile, consultedId).isPresent()) {
				throw new Invalid("consulted", "casework.error.no-consulted");
			}
			this.jdbc.sql("""
					insert into consultation (id, agency_id, case_id, consulted_id, question, asked_by, asked_at)
					values (nextval('consultation_seq'), ?, ?, ?, ?, ?, ?)""")
				.params(caseFile.agencyId(), caseFile.id(), consultedId, question, askedBy, Timestamp.from(now))
				.update();
			return (fact) -> fact.is("consulted", consulted.displayName()).is("question", question);
		});
		this.events.publishEvent(new CaseEvent.Consulted(asked));
		this.events.publishEvent(new StaffAlert(asked, consultedId, "consulted"));
	}

	/**
	 * The official answers.
	 * @throws NotAllowedNow when nothing is asked of this person
	 */
	public void answer(String number, long consultedId, String words, Actor by) {
		CaseFile answered = this.journal.change(number, "case.consultation-answered", by, (caseFile, now) -> {
			Consultation open = waiting(caseFile, consultedId)
				.orElseThrow(() -> new NotAllowedNow("casework.error.nothing-asked"));
			this.jdbc.sql("update consultation set answer = ?, answered_at = ? where id = ?")
				.params(words, Timestamp.from(this.clock.instant()), open.id())
				.update();
			return (fact) -> fact.is("answer", words);
		});
		if (answered.handlerId() != null) {
			this.events.publishEvent(new StaffAlert(answered, answered.handlerId(), "consulted"));
		}
	}

	/** The person who was asked last and has not answered. */
	@Transactional(readOnly = true)
	public long lastAsked(CaseFile caseFile) {
		return this.jdbc
			.sql("select consulted_id from consultation where case_id = ? and answered_at is null "
					+ "order by id desc limit 1")
			.param(caseFile.id())
			.query(Long.class)
			.single();
	}

	/** All questions, oldest first. */
	@Transactional(readOnly = true)
	public List<Consultation> of(CaseFile caseFile) {
		return this.jdbc.sql(COLUMNS + " order by t.id").param(caseFile.id()).query(Consultation.class).list();
	}

	/** What one person is asked and has not answered. */
	@Transactional(readOnly = true)
	public Optional<Consultation> waiting(CaseFile caseFile, long consultedId) {
		return this.jdbc.sql(COLUMNS + " and t.consulted_id = ? and t.answered_at is null")
			.params(caseFile.id(), consultedId)
			.query(Consultation.class)
			.optional();
	}

	/**
	 * One question.
	 *
	 * @param id of the question
	 * @param consultedId who is asked
	 * @param displayName that person's name
	 * @param question the words of the handler
	 * @param askedAt when
	 * @param answer the words of the answer, or null
	 * @param answeredAt when, or null
	 */
	public record Consultation(long id, long consultedId, String displayName, String question, Instant askedAt,
			@Nullable String answer, @Nullable Instant answeredAt) {
	}

}
