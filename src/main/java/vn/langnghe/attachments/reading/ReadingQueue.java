package vn.langnghe.attachments.reading;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.attachments.FileReceived;
import vn.langnghe.attachments.parsing.Unreadable;
import vn.langnghe.casework.CaseTexts;

/**
 * The files that wait to be read. A node takes one for a limited time (a lease) and
 * reports on it: what a killed node had in hand is taken up again, and of two that had
 * the same only one is heard.
 */
@Service
@Transactional
class ReadingQueue {

	/**
	 * Nodes that end while they have a file in hand are no fault of the file, up to here.
	 */
	private static final int MOST_BEGUN = 6;

	private static final int MOST_FAILED = 2;

	private static final Duration BEFORE_AGAIN = Duration.ofSeconds(10);

	private final JdbcClient jdbc;

	private final CaseTexts texts;

	private final Clock clock;

	ReadingQueue(JdbcClient jdbc, CaseTexts texts, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * In the transaction that makes the file part of its case, so that none is forgotten.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(FileReceived received) {
		this.jdbc.sql("""
				insert into file_text (attachment_id, case_id, agency_id, queued_at, read_after)
				values (:file, :case, :agency, :now, :now)""")
			.param("file", received.file().id())
			.param("case", received.caseFile().id())
			.param("agency", received.caseFile().agencyId())
			.param("now", now())
			.update();
	}

	/**
	 * Takes the next file in hand.
	 * @param lease after which it is given to another node
	 * @param scanned whether a virus scanner has to have passed it
	 */
	Optional<FileToRead> take(Duration lease, boolean scanned) {
		return this.jdbc.sql("""
				with next as (
				  select t.attachment_id, t.case_id, a.content_id, a.kind, t.begun + 1 as begun, t.failed
				  from file_text t join attachment a on a.id = t.attachment_id
				    join file_content c on c.id = a.content_id
				  where t.state = 'WAITING' and t.read_after <= :now
				    and case when :scanned then c.verdict = 'CLEAN' else c.verdict is distinct from 'INFECTED' end
				  order by t.read_after limit 1 for update of t skip locked)
				update file_text t set begun = next.begun, read_after = :until from next
				where t.attachment_id = next.attachment_id
				returning next.*""")
			.param("scanned", scanned)
			.param("now", now())
			.param("until", now().plus(lease))
			.query(FileToRead.class)
			.optional();
	}

	/** Whether so many nodes ended with it that it is not tried any more. */
	static boolean isGivenUp(FileToRead file) {
		return file.begun() > MOST_BEGUN;
	}

	/** It was read: its text is found from now on, in the same transaction. */
	void settle(FileToRead file, FileReading reading) {
		if (reading.why() != null) {
			fail(file, reading.why());
			return;
		}
		int settled = this.jdbc.sql("""
				update file_text set state = :state, text = :text, cut = :cut, first_page = :page, read_at = :now
				where attachment_id = :file and begun = :begun and state = 'WAITING'""")
			.param("state", reading.text().isEmpty() ? "WITHOUT_TEXT" : "READ")
			.param("text", reading.text().isEmpty() ? null : reading.text())
			.param("cut", reading.cut())
			.param("page", reading.firstPage(), Types.BINARY)
			.param("now", now())
			.param("file", file.attachmentId())
			.param("begun", file.begun())
			.update();
		if (settled > 0 && !reading.text().isEmpty()) {
			this.texts.put(file.caseId(), CaseTexts.Source.ATTACHMENT, Long.toString(file.attachmentId()),
					reading.text());
		}
	}

	private void fail(FileToRead file, Unreadable why) {
		if (why.mayPass() && file.failed() + 1 < MOST_FAILED) {
			this.jdbc.sql("""
					update file_text set failed = failed + 1, read_after = :again
					where attachment_id = :file and begun = :begun and state = 'WAITING'""")
				.param("again", now().plus(BEFORE_AGAIN))
				.param("file", file.attachmentId())
				.param("begun", file.begun())
				.update();
		}
		else {
			giveUp(file, why);
		}
	}

	/** It is marked, and not tried again. */
	void giveUp(FileToRead file, Unreadable why) {
		this.jdbc.sql("""
				update file_text set failed = failed + 1, state = 'UNREADABLE', reason = :reason, read_at = :now
				where attachment_id = :file and begun = :begun and state = 'WAITING'""")
			.param("reason", why.name())
			.param("now", now())
			.param("file", file.attachmentId())
			.param("begun", file.begun())
			.update();
	}

	/**
	 * It was not tried: nobody's fault, so it is not counted.
	 * @param wait before it may be taken again
	 */
	void giveBack(FileToRead file, Duration wait) {
		this.jdbc.sql("""
				update file_text set begun = begun - 1, read_after = :again
				where attachment_id = :file and begun = :begun and state = 'WAITING'""")
			.param("again", now().plus(wait))
			.param("file", file.attachmentId())
			.param("begun", file.begun())
			.update();
	}

	/** In which a virus was found is never read. */
	void leaveOutInfected() {
		this.jdbc.sql("""
				update file_text t set state = 'INFECTED', read_at = :now
				from attachment a join file_content c on c.id = a.content_id
				where t.attachment_id = a.id and t.state = 'WAITING' and c.verdict = 'INFECTED'""")
			.param("now", now())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
