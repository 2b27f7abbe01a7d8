package vn.langnghe.letters;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.audit.History;
import vn.langnghe.audit.HistoryWords;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseViews;
import vn.langnghe.casework.CaseViews.CaseView;
import vn.langnghe.casework.Notes;
import vn.langnghe.casework.Submitter;
import vn.langnghe.letters.BookPart.Entry;
import vn.langnghe.letters.BookPart.Fact;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.StaffDirectory;
import vn.langnghe.platform.VietnamTime;

/** The parts of a case on paper that are no letters. */
@Component
class BookParts {

	/** More of a history is on its page only. */
	private static final int MOST_ENTRIES = 5_000;

	private final CaseViews views;

	private final BookDoings doings;

	private final BookFiles files;

	private final Notes notes;

	private final Agencies agencies;

	private final History history;

	private final StaffDirectory staff;

	private final MessageSource messages;

	BookParts(CaseViews views, BookDoings doings, BookFiles files, Notes notes, Agencies agencies, History history,
			StaffDirectory staff, MessageSource messages) {
		this.views = views;
		this.doings = doings;
		this.files = files;
		this.notes = notes;
		this.agencies = agencies;
		this.history = history;
		this.staff = staff;
		this.messages = messages;
	}

	/**
	 * What is known, what was received, what was done about it.
	 * @param submitter who the citizen is, where the reader may know
	 */
	List<BookPart> before(CaseFile caseFile, Optional<Submitter> submitter, Locale locale) {
		CaseView view = this.views.of(caseFile, locale);
		return Stream
			.of(new BookPart(say("letters.book.case", locale), facts(view, submitter, locale), List.of()),
					new BookPart(say("letters.book.received", locale), List.of(),
							List.of(new Entry(caseFile.received().title(), moment(view.receivedAt(), locale),
									view.narrative()))),
					new BookPart(say("letters.book.files", locale), this.files.of(caseFile), List.of()),
					new BookPart(say("letters.book.done", locale), List.of(), this.doings.of(view, locale)),
					new BookPart(say("letters.book.notes", locale), List.of(), notes(caseFile, locale)))
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	/** All that the audit trail holds of it. */
	BookPart history(CaseFile caseFile, Locale locale) {
		List<History.Entry> entries = this.history.ofCase(caseFile.number(), 0, MOST_ENTRIES);
		HistoryWords words = new HistoryWords(this.messages, locale,
				this.staff.namesOf(HistoryWords.peopleIn(entries)));
		return new BookPart(say("letters.book.history", locale), List.of(),
				entries.stream().map(words::of).map((line) -> {
					String who = line.who() + ((line.hat() != null) ? " (" + line.hat() + ")" : "");
					return new Entry(line.what(), moment(line.at(), locale) + " · " + who,
							String.join("\n", line.changes()));
				}).toList());
	}

	private List<Fact> facts(CaseView view, Optional<Submitter> submitter, Locale locale) {
		CaseFile file = view.file();
		List<Fact> facts = new ArrayList<>();
		fact(facts, "letters.book.number", file.number(), locale);
		fact(facts, "letters.book.agency",
				this.agencies.findById(file.agencyId()).map((one) -> one.name(locale.getLanguage())).orElse(null),
				locale);
		identity(facts, file, submitter, locale);
		fact(facts, "letters.book.channel", say(file.received().channel().messageKey(), locale), locale);
		fact(facts, "casework.placeholder.procedure", view.procedure(), locale);
		fact(facts, "casework.placeholder.dossierNumber", file.received().dossierNumber(), locale);
		var nature = file.classification().nature();
		fact(facts, "letters.book.nature", (nature != null) ? say(nature.messageKey(), locale) : null, locale);
		var kind = file.classification().kind();
		fact(facts, "letters.book.kind", (kind != null) ? say(kind.messageKey(), locale) : null, locale);
		fact(facts, "letters.book.state", say(file.state().messageKey(), locale), locale);
		fact(facts, "casework.placeholder.dueAt", moment(file.promise().dueAt(), locale), locale);
		fact(facts, "letters.book.handler", view.handler(), locale);
		fact(facts, "letters.book.subjects", view.subjects().isEmpty() ? null : String.join(", ", view.subjects()),
				locale);
		fact(facts, "letters.book.closed", (file.closing() != null) ? moment(file.closing().closedAt(), locale) : null,
				locale);
		return facts;
	}

	private void identity(List<Fact> facts, CaseFile caseFile, Optional<Submitter> submitter, Locale locale) {
		fact(facts, "letters.book.submitter",
				submitter.map(Submitter::fullName)
					.orElseGet(() -> say(
							caseFile.received().anonymous() ? "letters.book.anonymous" : "letters.book.hidden",
							locale)),
				locale);
		submitter.ifPresent((one) -> {
			fact(facts, "field.phone", one.phone(), locale);
			fact(facts, "field.email", one.email(), locale);
			fact(facts, "field.address", one.address(), locale);
		});
	}

	private List<Entry> notes(CaseFile caseFile, Locale locale) {
		List<Entry> entries = new ArrayList<>();
		for (Notes.Note note : this.notes.of(caseFile)) {
			entries.add(0, new Entry(note.by(), moment(note.at(), locale), note.words()));
		}
		return entries;
	}

	private void fact(List<Fact> facts, String name, @Nullable String value, Locale locale) {
		if (value != null && !value.isBlank()) {
			String label = say(name, locale);
			facts.add(new Fact(label.substring(0, 1).toUpperCase(locale) + label.substring(1), value));
		}
	}

	private String moment(Instant at, Locale locale) {
		return moment(at.atZone(VietnamTime.ZONE), locale);
	}

	private String moment(ZonedDateTime at, Locale locale) {
		return DateTimeFormatter.ofPattern(say("platform.date.time", locale), locale).format(at);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
