package vn.langnghe.letters;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Submitter;
import vn.langnghe.letters.KeptLetters.Issued;
import vn.langnghe.letters.KeptLetters.Kept;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/**
 * The letters of a case. That of a reply is the one that went out; every other is made of
 * the case and of the template in force whenever it is asked for. Whoever asks has opened
 * the case before.
 */
@Service
@Transactional
public class LetterFiles {

	/** What a citizen fetches: what is addressed to the own person. */
	private static final Set<LetterKind> TO_CITIZEN = EnumSet.complementOf(EnumSet.of(LetterKind.TRANSFER));

	private final CaseLetters letters;

	private final LetterComposing composing;

	private final IssuedLetters issued;

	private final LetterPrinting printing;

	private final Identities identities;

	private final MessageSource messages;

	LetterFiles(CaseLetters letters, LetterComposing composing, IssuedLetters issued, LetterPrinting printing,
			Identities identities, MessageSource messages) {
		this.letters = letters;
		this.composing = composing;
		this.issued = issued;
		this.printing = printing;
		this.identities = identities;
		this.messages = messages;
	}

	/** What there is, in the order of the kinds, each kind oldest first. */
	@Transactional(readOnly = true)
	public List<Line> of(CaseFile caseFile, LetterReader reader) {
		Map<Long, Kept> kept = this.issued.kept(caseFile)
			.stream()
			.collect(Collectors.toMap(Kept::replyId, Function.identity()));
		return readable(caseFile, reader).map((letter) -> {
			Reply reply = letter.reply();
			Kept replied = (reply != null) ? kept.get(reply.id()) : null;
			return new Line(letter.kind(), letter.code(), letter.at(), (reply != null) ? reply.letterNumber() : null,
					(replied != null) ? replied.hash() : null,
					reader.knowsCitizen() || replied == null || !replied.namesCitizen());
		}).toList();
	}

	/**
	 * A letter as a file.
	 * @param code which of the case's letters
	 * @throws NotFound when there is none of that code for this reader
	 * @throws NotAllowedNow when something that the letter needs is missing
	 */
	public File file(CaseFile caseFile, String code, LetterFormat format, LetterReader reader) {
		CaseLetter letter = readable(caseFile, reader).filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow(NotFound::new);
		String name = this.messages.getMessage("letters.file." + letter.kind(), null, LetterPaper.LANGUAGE) + "-"
				+ letter.ordinal() + "-" + caseFile.number() + "." + format.name().toLowerCase(Locale.ROOT);
		return new File(name, bytes(caseFile, letter, format, reader));
	}

	private byte[] bytes(CaseFile caseFile, CaseLetter letter, LetterFormat format, LetterReader reader) {
		Reply reply = letter.reply();
		if (reply == null) {
			LetterPaper paper = this.composing.paper(caseFile, letter,
					new CitizenName(() -> citizen(caseFile, reader)));
			return (format == LetterFormat.PDF) ? this.printing.pdf(paper) : this.printing.docx(paper);
		}
		Issued kept = this.issued.of(caseFile, reply);
		byte[] pdf = kept.pdf();
		if (pdf == null || kept.namesCitizen() && !reader.knowsCitizen()) {
			throw new NotFound();
		}
		Actor official = reader.official();
		if (kept.namesCitizen() && official != null) {
			this.identities.read(caseFile, official, "letter");
		}
		return (format == LetterFormat.PDF) ? pdf : this.printing.docx(kept.paper());
	}

	private Stream<CaseLetter> readable(CaseFile caseFile, LetterReader reader) {
		return this.letters.of(caseFile)
			.stream()
			.filter((one) -> reader.official() != null || TO_CITIZEN.contains(one.kind()));
	}

	/** The name goes into a letter only for an official who may read it. */
	private Optional<String> citizen(CaseFile caseFile, LetterReader reader) {
		Actor official = reader.official();
		return (official == null || !reader.knowsCitizen()) ? Optional.empty()
				: this.identities.read(caseFile, official, "letter").map(Submitter::fullName);
	}

	/**
	 * What a list says of a letter.
	 *
	 * @param kind what kind of letter it is
	 * @param code what stands for it in an address
	 * @param at when what it tells of happened
	 * @param number its number in the register of replies, or null
	 * @param hash the SHA-256 of the PDF of a reply that went out, or null
	 * @param readable whether it names nobody whom this reader may not know
	 */
	public record Line(LetterKind kind, String code, Instant at, @Nullable String number, @Nullable String hash,
			boolean readable) {
	}

	/**
	 * A letter as a file.
	 *
	 * @param name what the file is called
	 * @param body its bytes
	 */
	public record File(String name, byte[] body) {
	}

}
