package vn.langnghe.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.ReplyLetters;
import vn.langnghe.casework.Submitter;
import vn.langnghe.letters.KeptLetters.Issued;
import vn.langnghe.letters.KeptLetters.Kept;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * The letters as which replies went out. The words of one are kept in the transaction
 * that signs it; its PDF is made of them after that transaction, once, since the signing
 * holds the register of all replies of the agency.
 */
@Service
@Transactional
class IssuedLetters implements ReplyLetters {

	/** In the audit trail, with the number and the hash. */
	static final String FROZEN = "letter.frozen";

	private final KeptLetters kept;

	private final CaseLetters letters;

	private final LetterComposing composing;

	private final LetterPrinting printing;

	private final Identities identities;

	private final AuditTrail audit;

	private final Clock clock;

	IssuedLetters(KeptLetters kept, CaseLetters letters, LetterComposing composing, LetterPrinting printing,
			Identities identities, AuditTrail audit, Clock clock) {
		this.kept = kept;
		this.letters = letters;
		this.composing = composing;
		this.printing = printing;
		this.identities = identities;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void write(CaseFile caseFile, Reply reply) {
		CitizenName citizen = new CitizenName(() -> citizen(caseFile));
		Instant now = this.clock.instant();
		LetterWords words = this.composing.words(caseFile, this.letters.ofReply(caseFile, reply, 1, now), citizen);
		this.kept.keep(caseFile, reply.id(), words, citizen.wasTold(), now);
	}

	/**
	 * The letter of a reply that was issued, with its PDF. One that was issued before
	 * there were letters gets it now.
	 */
	Issued of(CaseFile caseFile, Reply reply) {
		Optional<Issued> letter = this.kept.lock(reply.id());
		if (letter.isEmpty()) {
			write(caseFile, reply);
			letter = this.kept.lock(reply.id());
		}
		return letter.map((one) -> (one.pdf() != null) ? one : freeze(one)).orElseThrow();
	}

	/** Which replies of a case have their letter, without the PDFs. */
	@Transactional(readOnly = true)
	public List<Kept> kept(CaseFile caseFile) {
		return this.kept.of(caseFile);
	}

	/** Makes the PDF of a letter that has none. */
	void freeze(long replyId) {
		this.kept.lock(replyId).filter((letter) -> letter.pdf() == null).ifPresent(this::freeze);
	}

	private Issued freeze(Issued letter) {
		byte[] pdf = this.printing.pdf(letter.paper());
		String hash = this.kept.freeze(letter.replyId(), pdf, this.clock.instant());
		this.audit.record(AuditFact.ofCase(letter.caseNumber(), FROZEN, Actor.SYSTEM, letter.agencyId())
			.is("replyNumber", letter.paper().number())
			.is("pdfSha256", hash));
		return new Issued(letter.replyId(), letter.agencyId(), letter.caseNumber(), letter.paper(),
				letter.namesCitizen(), pdf, hash);
	}

	/** The name, where the citizen has not hidden it from those who handle the case. */
	private Optional<String> citizen(CaseFile caseFile) {
		return caseFile.received().anonymous() ? Optional.empty()
				: this.identities.read(caseFile, Actor.SYSTEM, "letter")
					.filter((one) -> !one.hiddenFromHandler())
					.map(Submitter::fullName);
	}

}
