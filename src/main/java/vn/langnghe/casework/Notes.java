package vn.langnghe.casework;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.TextHash;
import vn.langnghe.platform.VietnamTime;

/**
 * ghi chú nội bộ: what officials tell each other about a case. Read by whoever may see
 * the case and by nobody else; it stays as it was written.
 */
@Service
@Transactional
public class Notes {

	public static final int LONGEST = 2000;

	/** A login after an @ that does not stand inside an e-mail address. */
	private static final Pattern MENTION = Pattern
		.compile("(?<![\\p{L}\\p{N}._@-])@([A-Za-z](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)");

	private final CaseJournal journal;

	private final CaseLookup cases;

	private final CaseAccess access;

	private final NoteWriters writers;

	private final StaffMembers staffMembers;

	private final CaseTexts texts;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Notes(CaseJournal journal, CaseLookup cases, CaseAccess access, NoteWriters writers, StaffMembers staffMembers,
			CaseTexts texts, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.journal = journal;
		this.cases = cases;
		this.access = access;
		this.writers = writers;
		this.staffMembers = staffMembers;
		this.texts = texts;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Whether a person may write here: who sees the case, unless only to inspect it. */
	@Transactional(readOnly = true)
	public boolean mayWrite(CaseFile caseFile, SignedIn person) {
		return this.access.sees(caseFile, person.staffId()) && this.writers.actor(caseFile, person).isPresent();
	}

	/** Who can be mentioned: colleagues at the agency who may see the case themselves. */
	@Transactional(readOnly = true)
	public List<Staff> mentionable(CaseFile caseFile, SignedIn writer) {
		return Stream
			.concat(this.staffMembers.findByAgencyIdOrderByDisplayName(caseFile.agencyId()).stream(),
					this.staffMembers.guests(caseFile.agencyId()).stream())
			.filter((one) -> one.enabled() && one.id() != writer.staffId() && this.access.sees(caseFile, one.id()))
			.toList();
	}

	/**
	 * Writes a note; whoever is mentioned is told.
	 * @param words plain text, in which {@code @login} mentions somebody
	 * @param chosen the accounts of others who are mentioned
	 * @throws NotFound when this person may not write here
	 * @throws Invalid when it is empty or too long, or somebody cannot be mentioned
	 */
	public void write(String number, String words, Set<Long> chosen, SignedIn writer) {
		if (words.isBlank()) {
			throw new Invalid("words", "casework.notes.error.empty");
		}
		if (words.length() > LONGEST) {
			throw new Invalid("words", "casework.notes.error.long");
		}
		Actor by = this.writers.actor(this.cases.get(number), writer).orElseThrow(NotFound::new);
		long id = this.jdbc.sql("select nextval('case_note_seq')").query(Long.class).single();
		Set<Long> mentioned = new LinkedHashSet<>();
		CaseFile noted = this.journal.change(number, "case.note-written", by, (caseFile, now) -> {
			if (!this.access.sees(caseFile, writer.staffId())) {
				throw new NotFound();
			}
			List<Staff> mentionable = mentionable(caseFile, writer);
			mentioned.addAll(mentions(words, chosen, mentionable));
			this.jdbc.sql("""
					insert into case_note (id, agency_id, case_id, written_by, written_at, words, mentioned)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(id, caseFile.agencyId(), caseFile.id(), writer.staffId(), Timestamp.from(now), words,
						mentioned.toArray(Long[]::new))
				.update();
			this.texts.put(caseFile.id(), CaseTexts.Source.NOTE, String.valueOf(id), words);
			String names = mentionable.stream()
				.filter((one) -> mentioned.contains(one.id()))
				.map(Staff::displayName)
				.collect(Collectors.joining(", "));
			return (fact) -> fact.is("textHash", TextHash.of(words)).is("mentioned", names.isEmpty() ? null : names);
		});
		this.events.publishEvent(new CaseEvent.NoteWritten(noted, id, Set.copyOf(mentioned)));
	}

	private static Set<Long> mentions(String words, Set<Long> chosen, List<Staff> mentionable) {
		Map<String, Long> byLogin = mentionable.stream().collect(Collectors.toMap(Staff::username, Staff::id));
		if (!byLogin.values().containsAll(chosen)) {
			throw new Invalid("mentioned", "casework.notes.error.mentioned");
		}
		Set<Long> all = new LinkedHashSet<>(chosen);
		MENTION.matcher(words)
			.results()
			.map((found) -> found.group(1).toLowerCase(Locale.ROOT))
			.map((login) -> Optional.ofNullable(byLogin.get(login))
				.orElseThrow(() -> new Invalid("words", "casework.notes.error.mention", login)))
			.forEach(all::add);
		return all;
	}

	/** The notes of a case, newest first. Whoever asks has opened the case before. */
	@Transactional(readOnly = true)
	public List<Note> of(CaseFile caseFile) {
		return this.jdbc.sql("""
				select s.display_name, n.written_at, n.words,
				array(select m.display_name from staff m where m.id = any(n.mentioned) order by m.display_name)
				from case_note n join staff s on s.id = n.written_by where n.case_id = ? order by n.id desc""")
			.param(caseFile.id())
			.query((row, line) -> new Note(row.getString(1), row.getTimestamp(2).toInstant().atZone(VietnamTime.ZONE),
					row.getString(3), names(row.getArray(4))))
			.list();
	}

	private static String names(Array names) throws SQLException {
		return String.join(", ", (String[]) names.getArray());
	}

	/**
	 * One note.
	 *
	 * @param by who wrote it
	 * @param at when, in Vietnam's time
	 * @param words as written
	 * @param mentioned the names of those whose attention it wants, may be empty
	 */
	public record Note(String by, ZonedDateTime at, String words, String mentioned) {
	}

}
