package vn.langnghe.notification;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.notification.NotificationParts.GivenWork;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** No mail server is configured: everything is shown in the product and nothing fails. */
@SpringBootTest(classes = NotificationParts.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "langnghe.data-dir=target/notification-data")
@ContextConfiguration(initializers = TestDatabase.class)
class WithoutMailServerTest {

	private static final String HALF_PAST_SEVEN = "2026-11-25T00:30:00Z";

	@Autowired
	private Told told;

	@Autowired
	private MovedClock clock;

	@Autowired
	private Outbox outbox;

	@Autowired
	private NoticeSender noticesByMail;

	@Autowired
	private NoticeBoard board;

	@Autowired
	private Agencies agencies;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private Calendars calendars;

	@Autowired
	private GivenWork work;

	private long commune;

	@BeforeEach
	void aCommune() {
		this.told.startAfresh();
		this.commune = this.told.agency();
	}

	@Test
	void noticesAreShownAndNothingFails() {
		CaseFile caseFile = aCase();
		this.told.happens(new CaseEvent.Registered(caseFile, Told.BY_MAIL));
		this.noticesByMail.sendDue();
		assertThat(this.told.states()).containsExactly("VISIBLE_ONLY");
		assertThat(this.board.toldToTheCitizen(caseFile.id())).extracting(NoticeLine::state)
			.containsExactly(NoticeState.VISIBLE_ONLY);
	}

	@Test
	void whatWaitedWhenTheMailServerWasTakenAwayIsShownToo() {
		this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
		this.told.update("update notice set state = 'PENDING'");
		this.noticesByMail.sendDue();
		assertThat(this.told.states()).containsExactly("VISIBLE_ONLY");
	}

	@Test
	void theCitizensListHoldsNothingThatStaffWereTold() {
		CaseFile caseFile = aCase();
		this.told.happens(new CaseEvent.Registered(caseFile, Told.BY_MAIL));
		this.told.happens(new StaffAlert(caseFile, this.told.official(this.commune, ""), "urged"));
		this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
		assertThat(this.board.toldToTheCitizen(caseFile.id())).extracting(NoticeLine::kind)
			.containsExactly(NoticeKind.RECEIVED);
	}

	@Test
	void ownNoticesArePagedBothWaysNewestFirst() {
		long reader = this.told.official(this.commune, "");
		for (int i = 0; i < 2 * NoticeBoard.PAGE + 1; i++) {
			this.told.happens(new StaffAlert(aCase(), reader, "assigned"));
		}
		this.told.happens(new StaffAlert(aCase(), this.told.official(this.commune, ""), "assigned"));
		NoticePage first = this.board.own(reader, null, null);
		NoticePage second = this.board.own(reader, first.olderThan(), null);
		NoticePage last = this.board.own(reader, second.olderThan(), null);
		assertThat(List.of(first.lines().size(), second.lines().size(), last.lines().size()))
			.containsExactly(NoticeBoard.PAGE, NoticeBoard.PAGE, 1);
		assertThat(first.lines()).extracting(NoticeLine::id).isSortedAccordingTo((a, b) -> Long.compare(b, a));
		assertThat(first.newerThan()).isNull();
		assertThat(last.olderThan()).isNull();
		assertThat(this.board.own(reader, null, last.newerThan())).isEqualTo(second);
		assertThat(this.board.own(reader, null, second.newerThan())).isEqualTo(first);
	}

	@Test
	void eachPersonGetsOneDigestAWorkingDayFromHowManyNodesItMayBe() {
		long one = this.told.official(this.commune, "");
		long other = this.told.official(this.commune, "");
		DailyDigest node = node();
		DailyDigest secondNode = node();
		this.clock.set(HALF_PAST_SEVEN);
		node.write();
		secondNode.write();
		node.write();
		assertThat(this.told.kinds()).containsExactly("DIGEST", "DIGEST");
		assertThat(this.board.own(one, null, null).lines()).extracting(NoticeLine::counts)
			.containsExactly(List.of(2, 3, 1, 1));
		this.clock.set("2026-11-26T00:40:00Z");
		node.write();
		assertThat(this.board.own(other, null, null).lines()).hasSize(2);
	}

	@Test
	void noDigestIsWrittenBeforeHalfPastSevenNorInTheAfternoon() {
		this.told.official(this.commune, "");
		this.clock.set("2026-11-25T00:29:59Z");
		node().write();
		this.clock.set("2026-11-25T06:00:00Z");
		node().write();
		assertThat(this.told.kinds()).isEmpty();
	}

	@Test
	void noDigestIsWrittenOnAHolidayOrAWeekend() {
		this.told.official(this.commune, "");
		this.told.update("insert into agency_day values (%d, '2026-11-25', 'holiday', 'Nghỉ lũ', 'high')"
			.formatted(this.commune));
		this.clock.set(HALF_PAST_SEVEN);
		node().write();
		this.clock.set("2026-11-28T00:30:00Z");
		node().write();
		assertThat(this.told.kinds()).isEmpty();
	}

	@Test
	void whoHasNothingToDoOrIsGoneGetsNoDigest() {
		this.work.none(this.told.official(this.commune, ""));
		long gone = this.told.official(this.commune, "");
		this.told.update("update staff set disabled_at = now() where id = " + gone);
		this.clock.set(HALF_PAST_SEVEN);
		node().write();
		assertThat(this.told.kinds()).isEmpty();
	}

	private CaseFile aCase() {
		return this.told.caseOf(this.commune, "ngat.lo@example.com");
	}

	private DailyDigest node() {
		return new DailyDigest(this.agencies, this.staffMembers, this.calendars, this.work, this.outbox, this.clock);
	}

}
