package vn.langnghe.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Reach;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticeSendingTest extends WithBothServers {

	private static final String EMAIL = "ngat.lo@example.com";

	@Autowired
	private NotificationParts.Audited audited;

	@Autowired
	private Letters letters;

	@Autowired
	private MailServer mail;

	@Autowired
	private NoticeBoard board;

	@Test
	void aNoticeIsSentOnceUnderItsOwnId() {
		this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
		this.mails.sendDue();
		this.clock.move(Duration.ofHours(1));
		this.mails.sendDue();
		assertThat(SMTP.readers()).containsExactly(EMAIL);
		assertThat(SMTP.ids()).singleElement().asString().matches("<notice-\\d+-[0-9a-f]{12}@langnghe>");
		assertThat(this.told.states()).containsExactly("SENT");
	}

	@Test
	void anEventHeardTwiceTellsOnceButEachRoundAnew() {
		CaseFile caseFile = aCase();
		this.told.happens(new CaseEvent.Replied(caseFile));
		this.told.happens(new CaseEvent.Replied(caseFile));
		this.told.update("update case_file set round = 2");
		this.told.happens(new CaseEvent.Replied(this.told.reread(caseFile)));
		assertThat(this.told.kinds()).containsExactly("ANSWERED", "ANSWERED");
	}

	@Test
	void theCitizenIsToldOfEachTurnOfTheCase() {
		CaseFile caseFile = aCase();
		List.of(new CaseEvent.Registered(caseFile, Told.BY_MAIL), new CaseEvent.Refused(caseFile),
				new CaseEvent.Replied(caseFile), new CaseEvent.Delayed(caseFile), new CaseEvent.Reopened(caseFile),
				new CaseEvent.Explained(caseFile))
			.forEach(this.told::happens);
		assertThat(this.told.kinds()).containsExactly("RECEIVED", "REFUSED", "ANSWERED", "DELAYED", "REOPENED",
				"EXPLAINED");
	}

	@Test
	void whoLeftNoAddressIsWrittenNoNotice() {
		CaseFile caseFile = this.told.caseOf(this.commune, "");
		this.told.update("update submitter_identity set phone = null");
		this.told.happens(new CaseEvent.Registered(caseFile, Reach.NONE));
		this.told.happens(new CaseEvent.Replied(caseFile));
		assertThat(this.told.kinds()).isEmpty();
	}

	@Test
	void whatDidNotHappenIsNotTold() {
		this.told.almostHappens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
		assertThat(this.told.kinds()).isEmpty();
	}

	@Test
	void anOutageLosesNothingAndSendsNothingTwice() {
		SMTP.stop();
		IntStream.range(0, 30).forEach((i) -> this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL)));
		for (int hour = 0; hour < 48; hour++) {
			this.mails.sendDue();
			this.clock.move(Duration.ofHours(1));
		}
		assertThat(this.told.states()).hasSize(30).containsOnly("PENDING");
		assertThat(this.told.number("select max(attempts) from notice")).isZero();
		SMTP.start();
		this.mails.sendDue();
		this.mails.sendDue();
		assertThat(SMTP.ids()).hasSize(30).doesNotHaveDuplicates();
		assertThat(this.told.states()).hasSize(30).containsOnly("SENT");
	}

	@Test
	void anIdentityIsReadForEachMailAndNotWhileNoneCanLeave() {
		SMTP.stop();
		CaseFile caseFile = aCase();
		this.told.happens(new CaseEvent.Registered(caseFile, Told.BY_MAIL));
		for (int hour = 0; hour < 10; hour++) {
			this.mails.sendDue();
			this.clock.move(Duration.ofHours(1));
		}
		assertThat(readings(caseFile)).hasSize(1);
		SMTP.start();
		this.mails.sendDue();
		assertThat(readings(caseFile)).hasSize(2)
			.allSatisfy((fact) -> assertThat(fact.after()).containsEntry("purpose", "notice"));
	}

	@Test
	void aWorkerKilledAfterSendingSendsAgainUnderTheSameId() throws Exception {
		this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
		ClaimedNotice notice = this.outbox.claim(Way.MAIL, 1, Duration.ofMinutes(5)).get(0);
		this.mail.send(this.letters.write(notice), new InternetAddress(EMAIL), notice.messageId());
		this.mails.sendDue();
		assertThat(SMTP.ids()).hasSize(1);
		this.clock.move(Duration.ofMinutes(6));
		this.mails.sendDue();
		assertThat(SMTP.ids()).hasSize(2).containsOnly(notice.messageId());
		assertThat(this.told.states()).containsExactly("SENT");
	}

	@Test
	void twoWorkersAtOnceSendEachNoticeOnce() {
		IntStream.range(0, 90).forEach((i) -> this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL)));
		NoticeSender other = worker();
		CompletableFuture
			.allOf(CompletableFuture.runAsync(this.mails::sendDue), CompletableFuture.runAsync(other::sendDue))
			.join();
		assertThat(SMTP.ids()).hasSize(90).doesNotHaveDuplicates();
	}

	@Test
	void whatTheServerRefusesIsTriedLessOftenAndThenGivenUpWhileOthersAreSent() throws Exception {
		SMTP.stop();
		try (RefusingServer refusing = new RefusingServer(SMTP.port(), "550 no such mailbox")) {
			this.told.happens(new CaseEvent.Registered(aCase(), Told.BY_MAIL));
			this.mails.sendDue();
			assertThat(this.told.states()).containsExactly("PENDING rejected-550");
			for (int tries = 1; tries < 10; tries++) {
				this.mails.sendDue();
				assertThat(refusing.asked()).isEqualTo(tries);
				this.clock.move(NoticeSender.waitAfter(tries));
				this.mails.sendDue();
			}
			assertThat(this.told.states()).containsExactly("GIVEN_UP rejected-550");
			this.clock.move(Duration.ofDays(30));
			this.mails.sendDue();
			assertThat(refusing.asked()).isEqualTo(10);
		}
	}

	@Test
	void theWaitBetweenTriesGrowsFromAMinuteToSixHours() {
		assertThat(NoticeSender.waitAfter(1)).hasMinutes(1);
		assertThat(NoticeSender.waitAfter(4)).hasMinutes(8);
		assertThat(NoticeSender.waitAfter(10)).hasHours(6);
	}

	@Test
	void whatIsNotOneAddressIsNeverWrittenTo() {
		for (String text : List.of("people: a@example.com, b@example.com;", "a@example.com, b@example.com",
				"a@example.com\r\nBcc: b@example.com", "không có")) {
			this.told.happens(new CaseEvent.Registered(this.told.caseOf(this.commune, text), Told.BY_MAIL));
		}
		this.mails.sendDue();
		assertThat(SMTP.mails()).isEmpty();
		assertThat(this.told.states()).hasSize(4).containsOnly("GIVEN_UP not-an-address");
	}

	@Test
	void aMailSaysWhatHappenedAndNothingOfTheCaseOrTheCitizen() throws Exception {
		CaseFile caseFile = aCase();
		this.told.happens(new CaseEvent.Replied(caseFile));
		this.mails.sendDue();
		MimeMessage sent = SMTP.mails().get(0);
		String text = sent.getContent().toString();
		assertThat(sent.getSubject()).isEqualTo("Phản ánh " + caseFile.number() + " đã có trả lời");
		assertThat(sent.getFrom()).containsExactly(new InternetAddress("lang-nghe@xa.example"));
		assertThat(sent.getContentType()).isEqualTo("text/plain; charset=UTF-8");
		assertThat(text).contains("https://lang-nghe.example/track/open?t=signed-" + caseFile.number())
			.contains("Mời ông/bà đọc")
			.doesNotContain(Told.NAME, "Ngát", Told.PHONE, EMAIL, Told.TITLE);
		assertThat(sent.getSubject()).doesNotContain(Told.NAME, Told.PHONE, EMAIL, Told.TITLE);
	}

	@Test
	void aMailIsWrittenInTheReadersLanguage() throws Exception {
		CaseFile caseFile = aCase();
		this.told.update("update case_file set language = 'en'");
		this.told.happens(new CaseEvent.Replied(this.told.reread(caseFile)));
		this.mails.sendDue();
		assertThat(SMTP.mails().get(0).getContent().toString()).startsWith("Dear Sir or Madam,")
			.contains("has been answered")
			.contains("Chieng Son");
	}

	@Test
	void staffAreToldAtOnceOfWhatIsTheirsWithALinkThatAsksForTheirLogin() throws Exception {
		CaseFile caseFile = aCase();
		long handler = this.told.official(this.commune, "handler@xa.example");
		for (String kind : List.of("assigned", "returned", "urged", "escalated")) {
			this.told.happens(new StaffAlert(caseFile, handler, kind));
			this.told.happens(new StaffAlert(caseFile, handler, kind));
		}
		this.mails.sendDue();
		assertThat(this.told.kinds()).containsExactly("ASSIGNED", "RETURNED", "URGED", "ESCALATED");
		assertThat(SMTP.readers()).hasSize(4).containsOnly("handler@xa.example");
		assertThat(SMTP.mails().get(0).getContent().toString())
			.contains("https://lang-nghe.example/cases/" + caseFile.number())
			.doesNotContain("signed");
	}

	@Test
	void anAlertThatNobodyKnowsStopsWhatAnnouncesIt() {
		CaseFile caseFile = aCase();
		long handler = this.told.official(this.commune, "handler@xa.example");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.told.happens(new StaffAlert(caseFile, handler, "whistled")));
	}

	@Test
	void whoeverACaseIsAboutIsToldNothingOfIt() {
		CaseFile caseFile = aCase();
		long subject = this.told.official(this.commune, "subject@xa.example");
		long other = this.told.official(this.commune, "other@xa.example");
		this.told.happens(new StaffAlert(caseFile, subject, "assigned"));
		this.told.happens(new StaffAlert(caseFile, other, "assigned"));
		this.told.update("update case_file set subjects = array[%d]".formatted(subject));
		this.told.happens(new CaseEvent.SubjectsNamed(this.told.reread(caseFile)));
		this.told.happens(new StaffAlert(this.told.reread(caseFile), subject, "urged"));
		this.mails.sendDue();
		assertThat(SMTP.readers()).containsExactly("other@xa.example");
		assertThat(this.board.own(subject, null, null).lines()).isEmpty();
		assertThat(this.board.own(other, null, null).lines()).hasSize(1);
	}

	@Test
	void disabledAccountsAndThoseWithoutAddressGetNoMail() {
		CaseFile caseFile = aCase();
		long gone = this.told.official(this.commune, "gone@xa.example");
		this.told.update("update staff set disabled_at = now()");
		this.told.happens(new StaffAlert(caseFile, gone, "assigned"));
		this.told.happens(new StaffAlert(caseFile, this.told.official(this.commune, ""), "assigned"));
		this.mails.sendDue();
		assertThat(SMTP.mails()).isEmpty();
		assertThat(this.told.states()).containsExactly("VISIBLE_ONLY no-address", "VISIBLE_ONLY no-address");
	}

	private CaseFile aCase() {
		return this.told.caseOf(this.commune, EMAIL);
	}

	private NoticeSender worker() {
		return new NoticeSender(this.outbox, this.mailCarrier, this.clock);
	}

	private List<AuditFact> readings(CaseFile caseFile) {
		return this.audited.facts()
			.stream()
			.filter((fact) -> fact.chain().equals("case:" + caseFile.number()))
			.filter((fact) -> fact.action().equals("identity.read"))
			.toList();
	}

}
