package vn.langnghe.workflow;

import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.casework.SupplementClock;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What classifying can lead to besides accepting and refusing. */
class ReceptionWalkTest extends ProcessWalk {

	@Autowired
	private CaseAccess access;

	@Autowired
	private Calendars calendars;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theCitizenAddsWhatIsMissingAndTheDeskClassifiesAgain() {
		String number = this.walk.submitted(this.commune.agency());

		this.walk.asks(this.commune.receptionist(), number, "classify");

		assertThat(this.walk.open(number)).isEmpty();
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.AWAITING_SUPPLEMENT);
		this.walk.supplements(number);
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.RECEIVED);
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.refuses(this.commune.receptionist(), number);
		assertThat(told(number)).containsExactly("RECEIVED", "SUPPLEMENT_REQUESTED", "REFUSED");
	}

	@Test
	void theHandlerAsksTooAndGoesOnWithTheAnswer() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());

		this.walk.asks(this.commune.handler(), number, "handle");
		this.walk.supplements(number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.IN_HANDLING);
		assertThat(this.walk.get(number).handlerId()).isEqualTo(this.commune.handler().id());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void silenceUntilTheEndOfTheTimeToAddEndsTheCaseAndTheCitizenIsToldWhy() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.asks(this.commune.receptionist(), number, "classify");
		CaseFile waiting = this.walk.get(number);
		this.clock.moveTo(Objects.requireNonNull(waiting.stepClock()).stepDueAt().minusSeconds(60));
		assertThat(this.dueJobs.run(number)).isZero();
		this.clock.advance(Duration.ofMinutes(2));

		assertThat(this.dueJobs.run(number)).isEqualTo(1);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.EXPIRED);
		endedAs(number, ClosedAs.EXPIRED);
		assertThat(told(number)).containsExactly("RECEIVED", "SUPPLEMENT_REQUESTED", "EXPIRED");
		assertThatThrownBy(() -> this.walk.supplements(number)).isInstanceOf(NotAllowedNow.class);
	}

	@ParameterizedTest
	@EnumSource
	void theAgencysPolicySaysWhatWaitingDoesToThePromise(SupplementClock policy) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update agency set supplement_clock = ? where id = ?")
				.params(policy.name(), this.commune.agency().id())
				.update());
		String number = this.walk.submitted(this.commune.agency());
		var before = this.walk.get(number).promise();
		this.walk.asks(this.commune.receptionist(), number, "classify");
		var askedAt = this.clock.instant();
		this.clock.advance(Duration.ofDays(7));

		this.walk.supplements(number);

		var after = this.walk.get(number).promise();
		int waited = this.calendars.of(this.commune.agency().id()).workingDaysBetween(askedAt, this.clock.instant());
		assertThat(waited).isPositive();
		switch (policy) {
			case CONTINUE -> assertThat(after).isEqualTo(before);
			case RESTART -> {
				assertThat(after.clockStartedAt()).isAfterOrEqualTo(this.clock.instant().minusSeconds(60));
				assertThat(after.dueDays()).isEqualTo(before.dueDays());
			}
			case PAUSE -> {
				assertThat(after.clockStartedAt()).isEqualTo(before.clockStartedAt());
				assertThat(after.pausedDays()).isEqualTo(waited);
				assertThat(after.dueDays()).isEqualTo(before.dueDays() + waited);
				assertThat(after.dueAt()).isAfter(before.dueAt());
			}
		}
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void theCompetentAgencyOfThisInstallationHasTheCaseWithANewClock() {
		Commune other = this.communes.commune();
		String number = this.walk.submitted(this.commune.agency());
		this.clock.advance(Duration.ofDays(2));

		this.walk.transfers(this.commune.receptionist(), number, other.agency());

		CaseFile moved = this.walk.get(number);
		assertThat(moved.agencyId()).isEqualTo(other.agency().id());
		assertThat(moved.promise().clockStartedAt()).isAfterOrEqualTo(this.clock.instant().minusSeconds(60));
		assertThat(this.walk.open(number)).containsExactly("classify");
		assertThatThrownBy(() -> this.walk.refuses(this.commune.receptionist(), number)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.walk.transfers(other.receptionist(), number, other.agency()))
			.isInstanceOf(Invalid.class);
		this.walk.accepts(other.receptionist(), number);
		this.walk.assigns(other.coordinator(), number, other.handler());
		this.walk.drafts(other.handler(), number);
		this.walk.approves(other.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
		assertThat(told(number)).containsExactly("RECEIVED", "TRANSFERRED", "ANSWERED");
	}

	@Test
	void nothingIsTransferredToAnAgencyInWhichAStepHasNobody() {
		String number = this.walk.submitted(this.commune.agency());

		assertThatThrownBy(() -> this.walk.transfers(this.commune.receptionist(), number, this.communes.agency()))
			.isInstanceOf(Invalid.class);

		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void whatGoesToAnAgencyElsewhereEndsHereAndTheCitizenIsToldWhere() {
		String number = this.walk.submitted(this.commune.agency());

		this.walk.transfersOutside(this.commune.receptionist(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.TRANSFERRED);
		endedAs(number, ClosedAs.TRANSFERRED);
		assertThat(told(number)).containsExactly("RECEIVED", "TRANSFERRED");
	}

	@Test
	void aMergedCaseIsCarriedOnByTheOtherUntilTheMergingIsUndone() {
		String other = this.walk.submitted(this.commune.agency());
		String number = this.walk.submitted(this.commune.agency());

		this.walk.merges(this.commune.receptionist(), number, other);
		endedAs(number, ClosedAs.MERGED);
		this.walk.unmerges(this.commune.receptionist(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.RECEIVED);
		assertThat(this.walk.get(number).closing()).isNull();
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.merges(this.commune.receptionist(), number, other);
		this.walk.refuses(this.commune.receptionist(), other);
		assertThatThrownBy(() -> this.walk.unmerges(this.commune.receptionist(), number))
			.isInstanceOf(NotAllowedNow.class);
	}

	@Test
	void whenTheCarryingCaseIsAnsweredTheMergedCitizenIsToldToo() {
		String other = this.walk.submitted(this.commune.agency());
		String number = this.walk.submitted(this.commune.agency());
		this.walk.merges(this.commune.receptionist(), number, other);

		this.walk.accepts(this.commune.receptionist(), other);
		this.walk.assigns(this.commune.coordinator(), other, this.commune.handler());
		this.walk.drafts(this.commune.handler(), other);
		this.walk.approves(this.commune.chairperson(), other);

		assertThat(told(number)).containsExactly("RECEIVED", "MERGED", "ANSWERED");
		this.walk.isSatisfied(other);
	}

	@Test
	void aCaseIsMergedOnlyIntoAnotherOfTheSameAgencyThatIsOnItsWay() {
		String number = this.walk.submitted(this.commune.agency());
		String foreign = this.walk.submitted(this.communes.commune().agency());
		String refused = this.walk.submitted(this.commune.agency());
		this.walk.refuses(this.commune.receptionist(), refused);

		for (String into : new String[] { number, foreign, refused, "XX-2026-000001" }) {
			assertThatThrownBy(() -> this.walk.merges(this.commune.receptionist(), number, into)).as(into)
				.isInstanceOf(Invalid.class);
		}
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void aPartOfMixedContentGoesItsOwnWayWithTheWholesClock() {
		String whole = this.walk.submitted(this.commune.agency());
		this.clock.advance(Duration.ofDays(1));

		String part = this.walk.splits(this.commune.receptionist(), whole);

		assertThat(this.walk.get(part).promise()).isEqualTo(this.walk.get(whole).promise());
		assertThat(this.walk.open(part)).containsExactly("classify");
		this.walk.refuses(this.commune.receptionist(), part);
		assertThat(this.walk.open(whole)).containsExactly("classify");
		this.walk.refuses(this.commune.receptionist(), whole);
	}

	@Test
	void aComplaintLeavesWithTheWordsWhereToGo() {
		String number = this.walk.submitted(this.commune.agency());

		this.walk.refersComplaint(this.commune.receptionist(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REFERRED);
		endedAs(number, ClosedAs.REFERRED);
		assertThat(told(number)).containsExactly("RECEIVED", "REFERRED");
		assertThat(this.access.open(number, Communes.signedIn(this.commune.receptionist()))).isNotNull();
	}

	@Test
	void aDenunciationIsForOneNamedPersonsEyesOnlyFromItsReferralOn() {
		String number = this.walk.submitted(this.commune.agency());

		this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.chairperson());

		endedAs(number, ClosedAs.REFERRED);
		assertThat(this.access.open(number, Communes.signedIn(this.commune.chairperson()))).isNotNull();
		for (Staff other : new Staff[] { this.commune.receptionist(), this.commune.coordinator(),
				this.communes.engage(this.commune.agency(), "Phan Thị Thanh", Role.INSPECTOR) }) {
			assertThatThrownBy(() -> this.access.open(number, Communes.signedIn(other))).isInstanceOf(NotFound.class);
		}
	}

	@Test
	void aDenunciationOfTheHeadIsReceivedByTheHeadOfTheSuperiorAgency() {
		String number = this.walk.submittedAbout(this.commune.agency(), "ông Chủ");

		assertThatThrownBy(
				() -> this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.chairperson()))
			.isInstanceOf(Invalid.class);
		assertThatThrownBy(
				() -> this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.handler()))
			.isInstanceOf(Invalid.class);
		this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.headOfProvince());
		assertThat(this.access.open(number, Communes.signedIn(this.commune.headOfProvince()))).isNotNull();
	}

	@Test
	void aCitizenWithdrawsUntilTheReplyAndNotAfterwards() {
		String early = this.walk.submitted(this.commune.agency());
		String drafted = this.walk.drafted(this.commune);
		String replied = this.walk.replied(this.commune);
		String asked = this.walk.submitted(this.commune.agency());
		this.walk.asks(this.commune.receptionist(), asked, "classify");

		for (String number : new String[] { early, drafted, asked }) {
			this.walk.withdraws(number);
			assertThat(this.walk.get(number).state()).isEqualTo(CaseState.WITHDRAWN);
			endedAs(number, ClosedAs.WITHDRAWN);
		}
		assertThatThrownBy(() -> this.walk.withdraws(replied)).isInstanceOf(NotAllowedNow.class);
		this.walk.isSatisfied(replied);
	}

	@Test
	void aWithdrawnCaseTakesItsOpenEscalationsAlong() {
		String number = this.walk.submitted(this.commune.agency());
		this.clock.moveTo(Objects.requireNonNull(this.walk.get(number).stepClock()).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).contains("classify", "follow-up", "intervene");

		this.walk.withdraws(number);

		endedAs(number, ClosedAs.WITHDRAWN);
	}

}
