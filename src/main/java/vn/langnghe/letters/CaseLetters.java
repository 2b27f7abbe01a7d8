package vn.langnghe.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.audit.History;
import vn.langnghe.casework.CaseFields;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Extension;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Move;
import vn.langnghe.casework.Narratives;
import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Signature;
import vn.langnghe.casework.Supplement;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.casework.Transfers.Transfer;

/** Which letters there are of a case: what happened to it says so. */
@Component
class CaseLetters {

	private static final String REGISTERED = "case.registered";

	private static final Set<String> ACTS = Set.of(REGISTERED, Move.REQUEST_SUPPLEMENT.action(), Move.EXTEND.action(),
			Move.TRANSFER_OUTSIDE.action(), Move.REFER.action(), Move.EXPLAIN.action());

	private final CaseLookup cases;

	private final Supplementing supplementing;

	private final Extensions extensions;

	private final Transfers transfers;

	private final Narratives narratives;

	private final History history;

	private final Signers signers;

	private final CaseFields fields;

	private final Clock clock;

	CaseLetters(CaseLookup cases, Supplementing supplementing, Extensions extensions, Transfers transfers,
			Narratives narratives, History history, Signers signers, CaseFields fields, Clock clock) {
		this.cases = cases;
		this.supplementing = supplementing;
		this.extensions = extensions;
		this.transfers = transfers;
		this.narratives = narratives;
		this.history = history;
		this.signers = signers;
		this.fields = fields;
		this.clock = clock;
	}

	/** All of them, in the order of the kinds, each kind oldest first. */
	List<CaseLetter> of(CaseFile caseFile) {
		Map<String, List<History.Entry>> acts = this.history.of(caseFile.number(), ACTS)
			.stream()
			.collect(Collectors.groupingBy(History.Entry::action));
		List<Transfer> sent = this.transfers.of(caseFile);
		List<CaseLetter> letters = new ArrayList<>();
		letters.add(
				new CaseLetter(LetterKind.RECEIPT, 1, sent.isEmpty() ? caseFile.agencyId() : sent.get(0).fromAgencyId(),
						caseFile.received().receivedAt(), Map.of(), this.signers.of(act(acts, REGISTERED, 0)), null));
		referral(caseFile, act(acts, Move.REFER.action(), 0)).ifPresent(letters::add);
		for (Transfer one : sent) {
			int before = sent.indexOf(one);
			letters.add(new CaseLetter(LetterKind.TRANSFER, before + 1, one.fromAgencyId(), one.at(),
					Map.of(Placeholder.RECEIVER, one.toName(), Placeholder.REASON, one.reason(), Placeholder.NARRATIVE,
							this.narratives.of(caseFile.number())),
					this.signers.of(act(acts, Move.TRANSFER_OUTSIDE.action(), before)), null));
		}
		supplements(caseFile, acts).forEach(letters::add);
		extensions(caseFile, acts).forEach(letters::add);
		apology(caseFile).ifPresent(letters::add);
		replies(caseFile).forEach(letters::add);
		String explanation = caseFile.reviewExplanation();
		if (explanation != null) {
			History.Entry act = last(acts.get(Move.EXPLAIN.action()));
			letters.add(new CaseLetter(LetterKind.CONCLUSION, 1, caseFile.agencyId(),
					(act != null) ? act.at() : this.clock.instant(), Map.of(Placeholder.EXPLANATION, explanation),
					this.signers.of(act), null));
		}
		return letters;
	}

	private Optional<CaseLetter> referral(CaseFile caseFile, History.@Nullable Entry act) {
		String advice = (caseFile.closing() != null) ? caseFile.closing().referralWords() : null;
		return Optional.ofNullable(advice)
			.map((words) -> new CaseLetter(LetterKind.REFERRAL, 1, caseFile.agencyId(), caseFile.closing().closedAt(),
					Map.of(Placeholder.ADVICE, words), this.signers.of(act), null));
	}

	private List<CaseLetter> supplements(CaseFile caseFile, Map<String, List<History.Entry>> acts) {
		List<Supplement> asked = this.supplementing.of(caseFile);
		List<CaseLetter> letters = new ArrayList<>();
		for (Supplement one : asked) {
			int before = asked.indexOf(one);
			Signature signature = this.signers.of(act(acts, Move.REQUEST_SUPPLEMENT.action(), before));
			letters.add(new CaseLetter(LetterKind.SUPPLEMENT, before + 1,
					(signature != null) ? signature.agencyId() : caseFile.agencyId(), one.askedAt(),
					Map.of(Placeholder.QUESTION, one.question(), Placeholder.ANSWER_BY,
							this.fields.day(one.dueAt(), LetterPaper.LANGUAGE)),
					signature, null));
		}
		return letters;
	}

	private List<CaseLetter> extensions(CaseFile caseFile, Map<String, List<History.Entry>> acts) {
		List<Extension> granted = this.extensions.of(caseFile)
			.stream()
			.filter((one) -> Boolean.TRUE.equals(one.granted()))
			.toList();
		List<CaseLetter> letters = new ArrayList<>();
		for (Extension one : granted) {
			int before = granted.indexOf(one);
			History.Entry act = act(acts, Move.EXTEND.action(), before);
			letters.add(
					new CaseLetter(LetterKind.EXTENSION, before + 1, caseFile.agencyId(),
							(act != null) ? act.at() : this.clock.instant(), Map.of(Placeholder.DAYS,
									Integer.toString(one.workingDays()), Placeholder.REASON, one.reason()),
							this.signers.of(act), null));
		}
		return letters;
	}

	/** For a reply that came late, or has not come yet and is late. */
	private Optional<CaseLetter> apology(CaseFile caseFile) {
		Reply late = null;
		for (Reply reply : this.cases.replies(caseFile)) {
			late = (reply.issuedAt() != null && reply.withApology()) ? reply : late;
		}
		Signature signed = (late != null) ? late.signature() : null;
		Instant now = this.clock.instant();
		boolean awaited = caseFile.closing() == null && caseFile.ratingWindow() == null
				&& now.isAfter(caseFile.promise().dueAt());
		if (late == null && !awaited) {
			return Optional.empty();
		}
		Signature signature = (signed != null) ? signed : this.signers.head(caseFile);
		Instant at = (late != null && late.issuedAt() != null) ? late.issuedAt() : now;
		return Optional.of(new CaseLetter(LetterKind.APOLOGY, 1,
				(signature != null) ? signature.agencyId() : caseFile.agencyId(), at, Map.of(), signature, null));
	}

	private List<CaseLetter> replies(CaseFile caseFile) {
		List<CaseLetter> letters = new ArrayList<>();
		for (Reply reply : this.cases.replies(caseFile)) {
			Instant issued = reply.issuedAt();
			if (issued != null) {
				letters.add(ofReply(caseFile, reply, letters.size() + 1, issued));
			}
		}
		return letters;
	}

	/** The letter of a reply that is signed. */
	CaseLetter ofReply(CaseFile caseFile, Reply reply, int ordinal, Instant at) {
		Signature signature = reply.signature();
		Map<Placeholder, String> own = new HashMap<>();
		own.put(Placeholder.REPLY, reply.body());
		own.put(Placeholder.FINDING, this.fields.finding(reply.finding().substantiation(), LetterPaper.LANGUAGE));
		own.put(Placeholder.ROOT_CAUSE, this.fields.cause(reply.finding().rootCause(), LetterPaper.LANGUAGE));
		own.put(Placeholder.CORRECTIVE_ACTION, CaseFields.inSentence(reply.finding().correctiveAction()));
		return new CaseLetter(LetterKind.REPLY, ordinal,
				(signature != null) ? signature.agencyId() : caseFile.agencyId(), at, own, signature, reply);
	}

	private static History.@Nullable Entry act(Map<String, List<History.Entry>> acts, String action, int which) {
		List<History.Entry> all = acts.getOrDefault(action, List.of());
		return (which < all.size()) ? all.get(which) : null;
	}

	private static History.@Nullable Entry last(@Nullable List<History.Entry> acts) {
		return (acts != null) ? acts.get(acts.size() - 1) : null;
	}

}
