package vn.langnghe.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.CaseViews;
import vn.langnghe.casework.Extension;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Move;
import vn.langnghe.casework.MovedPromises;
import vn.langnghe.casework.PublicResults;
import vn.langnghe.casework.RatingWindow;
import vn.langnghe.casework.ReFeedback;
import vn.langnghe.casework.Signature;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.casework.Transfers.Transfer;
import vn.langnghe.intake.TrackedCase.Answer;
import vn.langnghe.intake.TrackedCase.Asked;
import vn.langnghe.intake.TrackedCase.Besides;
import vn.langnghe.intake.TrackedCase.Elsewhere;
import vn.langnghe.intake.TrackedCase.Meeting;
import vn.langnghe.intake.TrackedCase.Refused;
import vn.langnghe.intake.TrackedCase.Stage;
import vn.langnghe.letters.LetterKind;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.platform.Letterhead;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/** Opens a case to the citizen who sent it. */
@Service
@Transactional(readOnly = true)
public class Tracking {

	private final Submissions submissions;

	private final TrackingCodes codes;

	private final SignedLinks signed;

	private final CaseLookup cases;

	private final CaseViews views;

	private final CaseLinks links;

	private final Supplementing supplementing;

	private final Transfers transfers;

	private final Extensions extensions;

	private final Meetings meetings;

	private final PublicResults publicResults;

	private final MovedPromises movedPromises;

	private final ReFeedback reFeedback;

	private final Calendars calendars;

	private final Letterhead letterhead;

	private final Clock clock;

	Tracking(Submissions submissions, TrackingCodes codes, SignedLinks signed, CaseLookup cases, CaseViews views,
			CaseLinks links, Supplementing supplementing, Transfers transfers, Extensions extensions, Meetings meetings,
			PublicResults publicResults, ReFeedback reFeedback, MovedPromises movedPromises, Calendars calendars,
			Letterhead letterhead, Clock clock) {
		this.submissions = submissions;
		this.codes = codes;
		this.signed = signed;
		this.cases = cases;
		this.views = views;
		this.links = links;
		this.supplementing = supplementing;
		this.transfers = transfers;
		this.extensions = extensions;
		this.meetings = meetings;
		this.publicResults = publicResults;
		this.movedPromises = movedPromises;
		this.reFeedback = reFeedback;
		this.calendars = calendars;
		this.letterhead = letterhead;
		this.clock = clock;
	}

	/**
	 * The case that a tracking code opens. Costs the same for whatever was typed.
	 * @param typed the code, in any case and spacing
	 */
	public Optional<String> numberFor(String typed) {
		return this.submissions.caseNumberOf(this.codes.hashOfCode(typed));
	}

	/** Whether a signed link opens the case it names. */
	public boolean opens(String number, String signature) {
		return this.signed.isSigned(number, signature);
	}

	/**
	 * The case for its citizen. Whether it is theirs was found out before.
	 * @throws NotFound when there is no such case
	 */
	public TrackedCase show(String number, Locale locale) {
		CaseFile caseFile = this.cases.get(number);
		CaseState state = caseFile.state();
		boolean onTheWay = state.onTheWay();
		return new TrackedCase(number, agencyName(caseFile, locale), caseFile.received().title(),
				caseFile.received().anonymous(), day(caseFile.received().receivedAt()), Stage.of(caseFile),
				onTheWay ? this.views.promised(caseFile, locale) : null, onTheWay && caseFile.round() > 1,
				Refused.of(caseFile.closing()), answer(caseFile, locale), rateUntil(caseFile),
				caseFile.reviewExplanation(), (state != CaseState.REFUSED && caseFile.closing() != null)
						? "intake.closed." + caseFile.closing().closedAs() : null,
				besides(caseFile));
	}

	/** Whether a case came of the one that is open to the citizen. */
	public boolean isPart(String part, String own) {
		return this.links.cameOf(part, own);
	}

	private Besides besides(CaseFile caseFile) {
		Asked asked = this.supplementing.asked(caseFile)
			.map((open) -> new Asked(open.question(),
					DeadlineView.of(this.calendars.of(caseFile.agencyId()), open.dueAt(), this.clock.instant(), null)))
			.orElse(null);
		List<Transfer> transfers = this.transfers.of(caseFile);
		Elsewhere elsewhere = transfers.isEmpty() ? null : new Elsewhere(transfers.get(transfers.size() - 1).toName(),
				transfers.get(transfers.size() - 1).reason());
		String extended = this.extensions.of(caseFile)
			.stream()
			.filter((one) -> Boolean.TRUE.equals(one.granted()))
			.map(Extension::reason)
			.findFirst()
			.orElse(null);
		Meeting meeting = this.meetings.of(caseFile)
			.stream()
			.filter((one) -> one.heldAt() == null)
			.map((one) -> new Meeting(one.at(), one.place()))
			.findFirst()
			.orElse(null);
		return new Besides(asked, elsewhere, referralWords(caseFile), extended, meeting, this.links.parts(caseFile),
				Move.WITHDRAW.from().contains(caseFile.state()), this.publicResults.of(answered(caseFile)).orElse(null),
				againUntil(caseFile), this.links.again(caseFile), this.movedPromises.last(caseFile).orElse(null));
	}

	private static @Nullable String referralWords(CaseFile caseFile) {
		return (caseFile.closing() != null) ? caseFile.closing().referralWords() : null;
	}

	/** Who received a case and until when its citizen can expect the reply, and why. */
	public Promised promised(String number, Locale locale) {
		CaseFile caseFile = this.cases.get(number);
		return new Promised(agencyName(caseFile, locale), this.views.promised(caseFile, locale));
	}

	private @Nullable String agencyName(CaseFile caseFile, Locale locale) {
		return this.letterhead.agencyName(caseFile.agencyId(), locale.getLanguage());
	}

	/** The case whose reply the citizen reads. */
	private CaseFile answered(CaseFile caseFile) {
		return (caseFile.mergedInto() != null) ? this.cases.get(caseFile.mergedInto()) : caseFile;
	}

	private @Nullable Answer answer(CaseFile caseFile, Locale locale) {
		if (caseFile.mergedInto() != null) {
			Answer others = answer(this.cases.get(caseFile.mergedInto()), locale);
			return (others != null) ? others.withoutLetter() : null;
		}
		if (caseFile.round() == 1 && caseFile.ratingWindow() == null) {
			return null;
		}
		Answer answer = null;
		int issued = 0;
		for (var reply : this.cases.replies(caseFile)) {
			Instant issuedAt = reply.issuedAt();
			if (issuedAt != null) {
				Signature signature = reply.signature();
				answer = new Answer(reply.body(), reply.withApology(), day(issuedAt), reply.letterNumber(), signature,
						(signature != null) ? this.letterhead.agencyName(signature.agencyId(), locale.getLanguage())
								: null,
						LetterKind.REPLY.code(++issued));
			}
		}
		return answer;
	}

	private @Nullable DeadlineView rateUntil(CaseFile caseFile) {
		RatingWindow window = caseFile.ratingWindow();
		return (caseFile.state() == CaseState.REPLIED && window != null) ? DeadlineView
			.of(this.calendars.of(caseFile.agencyId()), window.ratingUntil(), this.clock.instant(), null) : null;
	}

	private @Nullable DeadlineView againUntil(CaseFile caseFile) {
		return this.reFeedback.until(caseFile)
			.map((until) -> DeadlineView.of(this.calendars.of(caseFile.agencyId()), until, this.clock.instant(), null))
			.orElse(null);
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(VietnamTime.ZONE).toLocalDate();
	}

	/**
	 * What a receipt says of a case.
	 *
	 * @param agencyName who received it, in the reader's language
	 * @param deadline the last day for the reply
	 */
	public record Promised(@Nullable String agencyName, DeadlineView deadline) {
	}

}
