package vn.langnghe.workflow;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.casework.PublicResults;
import vn.langnghe.casework.StepClock;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.publication.Preparation;
import vn.langnghe.publication.PublicText;
import vn.langnghe.publication.Publication;
import vn.langnghe.publication.PublicationState;
import vn.langnghe.publication.Publishing;
import vn.langnghe.publication.Register;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of an issued reply in public, on the real engine. */
class PublicationWalkTest extends ProcessWalk {

	private static final PublicText TEXT = new PublicText("Hồ sơ trễ hẹn", "Hồ sơ hẹn ngày 08/10 chưa có kết quả.",
			"Xin lỗi bà [tên], đã có kết quả.");

	@Autowired
	private Publishing publishing;

	@Autowired
	private Preparation preparation;

	@Autowired
	private Register register;

	@Autowired
	private PublicResults results;

	@Test
	void aReplyIsPublishedWithinTwoWorkingDaysAlsoAfterTheCaseHasClosed() {
		String number = this.walk.replied(this.commune);
		assertThat(open(number)).containsExactly("publish");
		assertThat(this.walk.open(number)).isEmpty();
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
		assertThat(open(number)).containsExactly("publish");

		this.walk.publishes(this.commune.receptionist(), number, TEXT);

		assertThat(open(number)).isEmpty();
		Publication published = only(number);
		assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
		assertThat(this.register.find(published.number())).hasValueSatisfying((result) -> {
			assertThat(result.title()).isEqualTo(TEXT.title());
			assertThat(result.answer()).isEqualTo(TEXT.answer());
			assertThat(result.toString()).doesNotContain(number);
		});
		assertThat(this.results.of(this.walk.get(number)).orElseThrow().number()).isEqualTo(published.number());
		assertThat(this.jdbc.sql("""
				select count(*) from audit_entry where chain = 'case:' || ? and action = 'case.published'
				and after ~ 'textHash.{1,6}[0-9a-f]{64}'""").param(number).query(Integer.class).single()).isOne();
	}

	@Test
	void orItIsSaidWhyNotAndTheCitizenReadsIt() {
		String number = this.walk.replied(this.commune);

		this.walk.saysWhyNotPublishable(this.commune.receptionist(), number, "Chỉ một hộ làm thủ tục này trong năm");

		assertThat(open(number)).isEmpty();
		assertThat(only(number).state()).isEqualTo(PublicationState.NOT_PUBLISHABLE);
		assertThat(this.results.of(this.walk.get(number)))
			.hasValue(new PublicResults.PublicResult(null, "Chỉ một hộ làm thủ tục này trong năm"));
		assertThat(audited(number, "case.not-published")).isOne();
	}

	@Test
	void aDecisionStandsAlsoAgainstTheDatabaseItself() {
		String number = this.walk.replied(this.commune);
		this.walk.publishes(this.commune.receptionist(), number, TEXT);

		assertThatThrownBy(() -> this.publishing.publish(number, TEXT, 1,
				Communes.signedIn(this.commune.receptionist()).as("RECEPTIONIST")))
			.isInstanceOf(NotAllowedNow.class);
		long id = this.walk.get(number).id();
		for (String change : List.of("update publication set answer = 'khác' where case_id = " + id,
				"delete from publication where case_id = " + id)) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("stays as it was decided");
		}
	}

	@Test
	void atTwoThirdsOfTheTimeTheHolderIsRemindedAndTheReminderEndsWithTheStep() {
		String number = this.walk.replied(this.commune);
		this.clock.moveTo(clock(number).stepRemindAt().plusSeconds(1));

		assertThat(this.dueJobs.run(number, PublicationProcess.KEY)).isEqualTo(1);

		assertThat(open(number)).containsExactly("publish", "reminder");
		this.walk.publishes(this.commune.receptionist(), number, TEXT);
		assertThat(open(number)).isEmpty();
	}

	@Test
	void aBrokenDeadlineIsFollowedUpAndUrgedWhileTheCaseIsUnderReview() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(1));

		assertThat(this.dueJobs.run(number, PublicationProcess.KEY)).isEqualTo(2);

		assertThat(open(number)).containsExactly("follow-up", "intervene", "publish", "reminder");
		assertThat(audited(number, "case.step-breached")).isOne();
		this.walk.notes(this.commune.coordinator(), number, "follow-up");
		this.walk.urges(this.commune.chairperson(), number);
		this.walk.notes(this.commune.receptionist(), number, "reminder");
		assertThat(open(number)).containsExactly("publish");
		assertThat(this.walk.open(number)).containsExactly("chair-review");
		this.walk.saysWhyNotPublishable(this.commune.receptionist(), number, "Đang được xem lại");
		this.walk.explains(this.commune.chairperson(), number);
		endedAs(number, ClosedAs.EXPLAINED);
	}

	@Test
	void whatIsOpenOfABreachEndsWithTheDecisionAndFiringTwiceChangesNothing() {
		String number = this.walk.replied(this.commune);
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(1));
		this.dueJobs.run(number, PublicationProcess.KEY);
		assertThatThrownBy(() -> this.walk.reassigns(this.commune.chairperson(), number, this.commune.otherHandler()))
			.isInstanceOf(NotAllowedNow.class);

		this.walk.publishes(this.commune.receptionist(), number, TEXT);

		assertThat(open(number)).isEmpty();
		assertThat(audited(number, "case.step-breached")).isOne();
	}

	@Test
	void aSecondReplyEndsTheOpenPublicationOfTheFirstAndStartsAnew() {
		String number = reopened();
		assertThat(open(number)).containsExactly("publish");
		long first = this.walk.item(number, "publish");

		this.walk.approves(this.commune.chairperson(), number);

		assertThat(open(number)).containsExactly("publish");
		assertThat(this.walk.item(number, "publish")).isNotEqualTo(first);
		assertThat(this.publishing.of(this.walk.get(number))).extracting(Publication::state)
			.containsExactly(PublicationState.SUPERSEDED, PublicationState.DUE);
		this.walk.isSatisfied(number);
		this.walk.publishes(this.commune.receptionist(), number, TEXT);
	}

	@Test
	void whatWasPublishedOfTheFirstReplyLeadsToTheSecondOncePublished() {
		String number = this.walk.replied(this.commune);
		this.walk.publishes(this.commune.receptionist(), number, TEXT);
		long first = only(number).number();
		this.walk.isDissatisfied(number);
		this.walk.reopens(this.commune.chairperson(), number, this.commune.otherHandler());
		this.walk.drafts(this.commune.otherHandler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		assertThat(this.register.find(first)).isPresent();

		this.walk.publishes(this.commune.receptionist(), number, TEXT);

		long second = this.publishing.of(this.walk.get(number)).get(1).number();
		assertThat(this.register.find(first)).isEmpty();
		assertThat(this.register.successor(first)).hasValue(second);
		assertThat(this.results.of(this.walk.get(number)).orElseThrow().number()).isEqualTo(second);
		this.walk.isSatisfied(number);
	}

	@Test
	void theHeadTakesAResultOutOfTheRegisterWithAReason() {
		String number = this.walk.replied(this.commune);
		this.walk.publishes(this.commune.receptionist(), number, TEXT);
		long result = only(number).number();

		this.publishing.withdraw(number, "Người dân bị nhận ra", this.commune.chairperson().id(),
				Communes.signedIn(this.commune.chairperson()).as("CHAIRPERSON"));

		assertThat(this.register.find(result)).isEmpty();
		assertThat(this.register.successor(result)).isEmpty();
		assertThat(this.results.of(this.walk.get(number))).isEmpty();
		assertThat(only(number).withdrawalReason()).isEqualTo("Người dân bị nhận ra");
		assertThat(audited(number, "case.publication-withdrawn")).isOne();
	}

	@Test
	void whatHasALawOfItsOwnOrWasTakenBackIsNeverPublished() {
		String complaint = this.walk.submitted(this.commune.agency());
		this.walk.refersComplaint(this.commune.receptionist(), complaint);
		String denunciation = this.walk.submitted(this.commune.agency());
		this.walk.refersDenunciation(this.commune.receptionist(), denunciation, this.commune.chairperson());
		String withdrawn = this.walk.drafted(this.commune);
		this.walk.withdraws(withdrawn);

		for (String number : List.of(complaint, denunciation, withdrawn)) {
			assertThat(open(number)).isEmpty();
			assertThat(this.publishing.of(this.walk.get(number))).isEmpty();
		}
	}

	@Test
	void theOfficialComplainedAboutIsNotAskedToPublish() {
		String number = this.walk.submitted(this.commune.agency());
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		this.walk.accepts(colleague, number, FeedbackKind.HARASSMENT, Set.of(this.commune.receptionist().id()));
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);

		assertThatThrownBy(() -> this.walk.publishes(this.commune.receptionist(), number, TEXT))
			.isInstanceOf(NotFound.class);
		this.walk.publishes(colleague, number, TEXT);
	}

	@Test
	void thePreparedTextHidesTheCitizenAndReadingTheIdentityForItIsAudited() {
		String number = this.walk.replied(this.commune);
		CaseFile caseFile = this.walk.get(number);
		long before = audited(number, "identity.read");

		PublicText proposal = this.preparation
			.of(caseFile, Communes.signedIn(this.commune.receptionist()).as("RECEPTIONIST"))
			.proposal();

		assertThat(proposal.answer()).isEqualTo("Xin lỗi bà, đã có kết quả.");
		assertThat(proposal.toString()).doesNotContain("Mẫu", "0912000101");
		assertThat(audited(number, "identity.read")).isEqualTo(before + 1);
	}

	@Test
	void theRegisterIsSearchedWithoutDiacriticsAndPaged() {
		String mark = "Dấu hiệu " + this.commune.agency().code();
		for (int i = 0; i <= Register.PAGE; i++) {
			String number = this.walk.replied(this.commune);
			this.walk.publishes(this.commune.receptionist(), number, new PublicText(mark + " " + i, "Hỏi", "Đáp"));
		}
		String bare = "hoi dau hieu " + this.commune.agency().code();

		List<Register.Result> first = this.register.page(bare, null);

		assertThat(first).hasSize(Register.PAGE + 1)
			.extracting(Register.Result::number)
			.isSortedAccordingTo((a, b) -> Long.compare(b, a));
		assertThat(this.register.page(bare, first.get(Register.PAGE - 1).number())).hasSize(1);
		assertThat(this.register.page(bare + "%_", null)).isEmpty();
	}

	@Test
	void theRegisterIsSearchedInEverySpellingAndThroughMarksThatNobodySees() {
		String number = this.walk.replied(this.commune);
		this.walk.publishes(this.commune.receptionist(), number,
				new PublicText("Khai\u200b tử chậm " + this.commune.agency().code(), "Bến\u00ad đò", "Đáp"));
		String code = this.commune.agency().code();

		for (String typed : List.of("khai tử bến đò", "khai tu ben do",
				Normalizer.normalize("khai tử bến đò", Normalizer.Form.NFD), "\u202akhai\u00a0tử b\u200bến đò\u202c")) {
			assertThat(this.register.page(typed + " " + code, null)).as(typed).hasSize(1);
		}
		assertThat(this.register.page("\u200b \u00a0", null)).isNotEmpty();
	}

	private String reopened() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		this.walk.reopens(this.commune.chairperson(), number, this.commune.otherHandler());
		this.walk.drafts(this.commune.otherHandler(), number);
		return number;
	}

	private List<String> open(String number) {
		return this.walk.open(number, PublicationProcess.KEY);
	}

	private Publication only(String number) {
		List<Publication> all = this.publishing.of(this.walk.get(number));
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private StepClock clock(String number) {
		return this.publishing.clock(this.walk.get(number));
	}

}
