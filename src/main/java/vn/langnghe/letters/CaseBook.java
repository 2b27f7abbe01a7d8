package vn.langnghe.letters;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Submitter;
import vn.langnghe.letters.KeptLetters.Issued;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.paper.Binding;
import vn.langnghe.platform.paper.Paper;

/**
 * hồ sơ vụ việc: a whole case as one PDF, with an index and numbered pages. Whoever asks
 * has opened the case before; the reading stands in the audit trail.
 */
@Service
@Transactional
public class CaseBook {

	private final BookParts parts;

	private final CaseLetters letters;

	private final LetterComposing composing;

	private final IssuedLetters issued;

	private final LetterPrinting printing;

	private final Identities identities;

	private final Paper paper;

	private final AuditTrail audit;

	private final MessageSource messages;

	private final Clock clock;

	CaseBook(BookParts parts, CaseLetters letters, LetterComposing composing, IssuedLetters issued,
			LetterPrinting printing, Identities identities, Paper paper, AuditTrail audit, MessageSource messages,
			Clock clock) {
		this.parts = parts;
		this.letters = letters;
		this.composing = composing;
		this.issued = issued;
		this.printing = printing;
		this.identities = identities;
		this.paper = paper;
		this.audit = audit;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The case on paper.
	 * @param official who reads
	 * @param knowsCitizen whether this person may know who the citizen is
	 */
	public byte[] of(CaseFile caseFile, Actor official, boolean knowsCitizen, Locale locale) {
		Optional<Submitter> submitter = knowsCitizen ? this.identities.read(caseFile, official, "case-file")
				: Optional.empty();
		List<Piece> pieces = new ArrayList<>();
		this.parts.before(caseFile, submitter, locale).forEach((part) -> pieces.add(printed(part, locale)));
		for (CaseLetter letter : this.letters.of(caseFile)) {
			pieces.add(printed(caseFile, letter, submitter, knowsCitizen, locale));
		}
		pieces.add(printed(this.parts.history(caseFile, locale), locale));
		byte[] bound = bound(caseFile, official, pieces, locale);
		this.audit.record(AuditFact.ofCase(caseFile.number(), "case.file-opened", official, caseFile.agencyId())
			.is("pages", Binding.pages(bound)));
		return bound;
	}

	private byte[] bound(CaseFile caseFile, Actor official, List<Piece> pieces, Locale locale) {
		int before = Binding.pages(cover(caseFile, official, pieces, 0, locale));
		List<byte[]> all = new ArrayList<>();
		all.add(cover(caseFile, official, pieces, before, locale));
		pieces.stream().map(Piece::pdf).filter((pdf) -> pdf.length > 0).forEach(all::add);
		int last = before + pieces.stream().mapToInt(Piece::pages).sum();
		return Binding.of(all, say("letters.book.title", locale, caseFile.number()),
				(page) -> say("letters.book.foot", locale, caseFile.number(), page, last));
	}

	/** The first sheet: what it is, of when, for whom, and what stands on which page. */
	private byte[] cover(CaseFile caseFile, Actor official, List<Piece> pieces, int before, Locale locale) {
		List<Line> index = new ArrayList<>();
		int page = before + 1;
		for (Piece piece : pieces) {
			index.add(new Line(piece.title(), piece.hint(), (piece.pages() > 0) ? Integer.toString(page) : ""));
			page += piece.pages();
		}
		String now = DateTimeFormatter.ofPattern(say("platform.date.time", locale), locale)
			.format(this.clock.instant().atZone(VietnamTime.ZONE));
		return this.paper.write("letters/book-cover", locale,
				Map.of("number", caseFile.number(), "title", caseFile.received().title(), "made",
						say("letters.book.made", locale, now, official.name()), "index", index));
	}

	private Piece printed(BookPart part, Locale locale) {
		byte[] pdf = this.paper.write("letters/book-part", locale, Map.of("part", part));
		return new Piece(part.title(), null, pdf, Binding.pages(pdf));
	}

	private Piece printed(CaseFile caseFile, CaseLetter letter, Optional<Submitter> submitter, boolean knowsCitizen,
			Locale locale) {
		String title = say(letter.kind().messageKey(), locale);
		Reply reply = letter.reply();
		try {
			if (reply == null) {
				CitizenName name = new CitizenName(() -> submitter.map(Submitter::fullName));
				byte[] pdf = this.printing.pdf(this.composing.paper(caseFile, letter, name));
				return new Piece(title, null, pdf, Binding.pages(pdf));
			}
			Issued kept = this.issued.of(caseFile, reply);
			byte[] pdf = kept.pdf();
			title += " " + ((kept.paper().number() != null) ? kept.paper().number() : "");
			return (pdf == null || kept.namesCitizen() && !knowsCitizen)
					? Piece.leftOut(title, say("letters.case.named", locale))
					: new Piece(title, say("letters.book.hash", locale, kept.hash()), pdf, Binding.pages(pdf));
		}
		catch (NotAllowedNow missing) {
			return Piece.leftOut(title, this.messages.getMessage(missing.messageKey(), missing.arguments(), locale));
		}
	}

	private String say(String key, Locale locale, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** One thing that is bound, or said to be left out. */
	private record Piece(String title, @Nullable String hint, byte[] pdf, int pages) {

		static Piece leftOut(String title, String why) {
			return new Piece(title, why, new byte[0], 0);
		}

	}

	/**
	 * A line of the index.
	 *
	 * @param title what stands there
	 * @param hint what is to be known of it, or null
	 * @param page on which page it begins, empty when it is left out
	 */
	record Line(String title, @Nullable String hint, String page) {
	}

}
