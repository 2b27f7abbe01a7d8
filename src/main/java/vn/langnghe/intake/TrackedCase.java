package vn.langnghe.intake;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Closing;
import vn.langnghe.casework.MovedPromises.MovedPromise;
import vn.langnghe.casework.PublicResults.PublicResult;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Signature;
import vn.langnghe.organisation.DeadlineView;

/**
 * A case as its citizen sees it: offices, no names of officials but the one who signed
 * the reply.
 *
 * @param number the number in the register
 * @param agencyName who received it, in the reader's language
 * @param title what it is about
 * @param anonymous nobody left a name
 * @param receivedOn the day of receipt in Vietnam
 * @param stages the way, with the place reached
 * @param deadline until when a reply is promised; null once there is one, or none will
 * come
 * @param again the case is handled once more, by somebody else
 * @param refused why it was not taken in hand, or null
 * @param answer the last reply sent, or null
 * @param rateUntil until when the reply can be rated; null when it cannot
 * @param explanation what the chairperson told a dissatisfied citizen, or null
 * @param closedKey how it ended, a message key, or null
 * @param besides what else happened to it, and what the citizen can do
 */
public record TrackedCase(String number, @Nullable String agencyName, String title, boolean anonymous,
		LocalDate receivedOn, List<Stage> stages, @Nullable DeadlineView deadline, boolean again,
		@Nullable Refused refused, @Nullable Answer answer, @Nullable DeadlineView rateUntil,
		@Nullable String explanation, @Nullable String closedKey, Besides besides) {

	/**
	 * One stage of the way.
	 *
	 * @param key its words; {@code .who} after it names the office that has the case now
	 * @param place {@code done}, {@code now} or {@code next}
	 */
	public record Stage(String key, String place) {

		private static final List<String> WAY = List.of("receive", "classify", "assign", "handle", "approve", "reply");

		static List<Stage> of(CaseFile caseFile) {
			return switch (caseFile.state()) {
				case RECEIVED -> at(1);
				case ACCEPTED -> at(2);
				case IN_HANDLING -> at(3);
				case AWAITING_APPROVAL -> at(4);
				case REPLIED -> replied("rate", "now");
				case UNDER_REVIEW -> replied("review", "now");
				case CLOSED -> replied("close", "done");
				case AWAITING_SUPPLEMENT -> supplement((caseFile.handlerId() != null) ? 3 : 1);
				case REFUSED -> ended("refuse");
				case EXPIRED -> ended("expire");
				case TRANSFERRED -> ended("transfer");
				case REFERRED -> ended("refer");
				case MERGED -> ended("merge");
				case WITHDRAWN -> List.of(stage("receive", "done"), stage("withdraw", "done"));
			};
		}

		private static List<Stage> at(int now) {
			return WAY.stream().map((name) -> {
				int place = WAY.indexOf(name) - now;
				return stage(name, (place < 0) ? "done" : (place == 0) ? "now" : "next");
			}).toList();
		}

		private static List<Stage> replied(String last, String place) {
			List<Stage> stages = new ArrayList<>(at(WAY.size()));
			stages.add(stage(last, place));
			return stages;
		}

		/** The citizen is waited for before the step that asked goes on. */
		private static List<Stage> supplement(int asking) {
			List<Stage> stages = new ArrayList<>(at(asking));
			stages.set(asking, stage(WAY.get(asking), "next"));
			stages.add(asking, stage("supplement", "now"));
			return stages;
		}

		private static List<Stage> ended(String last) {
			return List.of(stage("receive", "done"), stage("classify", "done"), stage(last, "done"));
		}

		private static Stage stage(String name, String place) {
			return new Stage("intake.stage." + name, place);
		}

	}

	/**
	 * A reply that was sent.
	 *
	 * @param body the letter's text
	 * @param withApology it came late
	 * @param sentOn the day in Vietnam
	 * @param number its number in the register, or null for an old one
	 * @param signature what stands under it, or null for an old one
	 * @param signedAt the agency that signed it, in the reader's language, or null
	 * @param letter the code of the letter, or null where it went to somebody else, whose
	 * case carries this one on
	 */
	public record Answer(String body, boolean withApology, LocalDate sentOn, @Nullable String number,
			@Nullable Signature signature, @Nullable String signedAt, @Nullable String letter) {

		Answer withoutLetter() {
			return new Answer(this.body, this.withApology, this.sentOn, this.number, this.signature, this.signedAt,
					null);
		}
	}

	/**
	 * A refusal.
	 *
	 * @param reasonKey the reason of the decree, a message key
	 * @param explanation the reason in this case
	 * @param channelKey where to go instead, a message key
	 */
	public record Refused(String reasonKey, String explanation, String channelKey) {

		static @Nullable Refused of(@Nullable Closing closing) {
			Refusal refusal = (closing != null) ? closing.refusal() : null;
			return (refusal != null) ? new Refused(refusal.refusalReason().messageKey(), refusal.refusalExplanation(),
					refusal.refusalReason().channelKey()) : null;
		}

	}

	/**
	 * What does not happen to every case.
	 *
	 * @param asked what the citizen is asked for now, or null
	 * @param elsewhere where it was transferred last, or null
	 * @param referral what the citizen of a complaint or denunciation was told, or null
	 * @param extended why the reply takes longer than promised, or null
	 * @param meeting when and where the head receives the citizen, or null
	 * @param parts numbers of the cases that were split from it
	 * @param mayWithdraw whether it can be taken back now
	 * @param result what was decided about publishing the answer, or null
	 * @param againUntil until when the citizen may feed back again, or null
	 * @param again the number of the case with which the citizen did so, at most one
	 * @param moved the day promised before the calendar changed, and why, or null
	 */
	public record Besides(@Nullable Asked asked, @Nullable Elsewhere elsewhere, @Nullable String referral,
			@Nullable String extended, @Nullable Meeting meeting, List<String> parts, boolean mayWithdraw,
			@Nullable PublicResult result, @Nullable DeadlineView againUntil, List<String> again,
			@Nullable MovedPromise moved) {

		/** Nothing besides. */
		public static final Besides NONE = new Besides(null, null, null, null, null, List.of(), false, null, null,
				List.of(), null);

	}

	/**
	 * A question to the citizen.
	 *
	 * @param question in the office's words
	 * @param until until when it can be answered
	 */
	public record Asked(String question, DeadlineView until) {
	}

	/**
	 * A transfer.
	 *
	 * @param to the competent agency
	 * @param reason why it is competent
	 */
	public record Elsewhere(String to, String reason) {
	}

	/**
	 * An invitation.
	 *
	 * @param at when, in Vietnam's time
	 * @param place where
	 */
	public record Meeting(ZonedDateTime at, String place) {
	}

}
