package vn.langnghe.notification;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.ContactWish;
import vn.langnghe.casework.ContactWishes;
import vn.langnghe.casework.Correcting;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.publication.PublicText;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the citizen is told of the way of a case, through the same services as the pages.
 */
@IntegrationTest
class CitizenTellingTest {

	private static final PublicText TEXT = new PublicText("Trả hồ sơ chậm", "Hồ sơ trả chậm ba ngày",
			"Đã trả và xin lỗi");

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private ContactWishes wishes;

	@Autowired
	private Correcting correcting;

	@Autowired
	private Calendars calendars;

	@Autowired
	private NoticeBoard board;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void aCommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void eachQuestionIsToldAlsoTheSecondInOneRound() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.asks(this.commune.receptionist(), number, "classify");
		this.walk.supplements(number);
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.asks(this.commune.handler(), number, "handle");
		assertThat(told(number)).containsExactly(NoticeKind.SUPPLEMENT_REQUESTED, NoticeKind.SUPPLEMENT_REQUESTED,
				NoticeKind.RECEIVED);
	}

	@Test
	void whatWasPublishedIsToldToAllWhoseCasesWereAnsweredByIt() {
		String number = this.walk.submitted(this.commune.agency());
		String other = this.walk.submitted(this.commune.agency());
		this.walk.merges(this.commune.receptionist(), other, number);
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.publishes(this.commune.receptionist(), number, TEXT);
		assertThat(told(number)).containsExactly(NoticeKind.PUBLISHED, NoticeKind.ANSWERED, NoticeKind.RECEIVED);
		assertThat(told(other)).containsExactly(NoticeKind.PUBLISHED, NoticeKind.ANSWERED, NoticeKind.MERGED,
				NoticeKind.RECEIVED);
	}

	@Test
	void aWithdrawalAndTheEndOfAMergingAreConfirmed() {
		String number = this.walk.submitted(this.commune.agency());
		String other = this.walk.submitted(this.commune.agency());
		this.walk.merges(this.commune.receptionist(), other, number);
		this.walk.unmerges(this.commune.receptionist(), other);
		this.walk.withdraws(other);
		assertThat(told(other)).containsExactly(NoticeKind.WITHDRAWN, NoticeKind.UNMERGED, NoticeKind.MERGED,
				NoticeKind.RECEIVED);
	}

	@Test
	void whoWantsNoMoreMessagesGetsNoneAndTheWishIsAudited() {
		String number = this.walk.submitted(this.commune.agency());
		assertThat(this.wishes.choices(number)).containsExactly(new ContactWishes.Choice(ContactWish.MAIL, true),
				new ContactWishes.Choice(ContactWish.NONE, false));

		this.wishes.choose(number, ContactWish.NONE);

		this.walk.refuses(this.commune.receptionist(), number);
		assertThat(told(number)).containsExactly(NoticeKind.RECEIVED);
		assertThat(this.wishes.choices(number)).contains(new ContactWishes.Choice(ContactWish.NONE, true));
		assertThat(this.jdbc
			.sql("select actor_kind from audit_entry where chain = 'case:' || ? and action = 'case.contact-wish'")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("CITIZEN");
	}

	@Test
	void nobodyChoosesAWayThatDoesNotReach() {
		String number = this.walk.submitted(this.commune.agency());
		assertThatThrownBy(() -> this.wishes.choose(number, ContactWish.SMS)).as("no gateway is configured here")
			.isInstanceOf(NotAllowedNow.class);
	}

	@Test
	void theOwnerOfAMeasureIsToldWithoutTheCase() {
		String number = this.walk.replied(this.commune);
		LocalDate due = this.calendars.of(this.commune.id()).plusWorkingDays(LocalDate.now(VietnamTime.ZONE), 10);
		this.correcting.plan(number, "Ủy quyền ký thay", this.commune.otherHandler().id(), due,
				Communes.signedIn(this.commune.chairperson()).as("CHAIRPERSON"));
		assertThat(this.board.own(this.commune.otherHandler().id(), null, null).lines()).singleElement()
			.satisfies((line) -> {
				assertThat(line.kind()).isEqualTo(NoticeKind.MEASURE);
				assertThat(line.caseNumber()).isNull();
			});
	}

	private List<NoticeKind> told(String number) {
		return this.board.toldToTheCitizen(this.walk.get(number).id()).stream().map(NoticeLine::kind).toList();
	}

}
