package vn.langnghe.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.OfficeAlert;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What officials are told, when, and who is told in their place. */
class StaffTellingTest extends WithBothServers {

	@Autowired
	private NoticePreferences preferences;

	@Autowired
	private NoticeTemplates templates;

	@Autowired
	private NoticeBoard board;

	@Autowired
	private Agencies agencies;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private Calendars calendars;

	@Autowired
	private NotificationParts.GivenWork work;

	@Test
	void whoeverStandsInForAnAbsentHeadIsToldTooWithTheReason() throws Exception {
		CaseFile caseFile = aCase();
		long head = this.told.official(this.commune, "head@xa.example");
		long deputy = this.told.official(this.commune, "deputy@xa.example");
		wears(head, "CHAIRPERSON");
		standsIn(deputy, head, "2026-11-20", "2026-11-30");
		this.clock.set("2026-11-24T01:00:00Z");
		this.told.happens(new StaffAlert(caseFile, head, "escalated"));
		this.told.happens(new StaffAlert(caseFile, head, "escalated"));
		this.mails.sendDue();
		assertThat(SMTP.readers()).containsExactlyInAnyOrder("head@xa.example", "deputy@xa.example");
		assertThat(SMTP.mails()).filteredOn((mail) -> Smtp.header(mail, "To").equals("deputy@xa.example"))
			.singleElement()
			.satisfies((mail) -> assertThat(mail.getContent().toString())
				.contains("Ông/bà nhận được thư này vì đang làm thay cho Cán bộ."));
		assertThat(this.board.own(deputy, null, null).lines()).extracting(NoticeLine::inPlaceOf)
			.containsExactly("Cán bộ");
	}

	@Test
	void whoStoodInYesterdayOrMayNotSeeTheCaseIsNotTold() {
		CaseFile caseFile = aCase();
		long head = this.told.official(this.commune, "head@xa.example");
		long yesterday = this.told.official(this.commune, "yesterday@xa.example");
		long subject = this.told.official(this.commune, "subject@xa.example");
		wears(head, "CHAIRPERSON");
		standsIn(yesterday, head, "2026-11-20", "2026-11-23");
		standsIn(subject, head, "2026-11-24", "2026-11-30");
		this.told.update("update case_file set subjects = array[%d]".formatted(subject));
		this.clock.set("2026-11-24T01:00:00Z");
		this.told.happens(new StaffAlert(this.told.reread(caseFile), head, "urged"));
		this.told.update("update case_file set subjects = '{}', locked_to = " + head);
		this.told.happens(new StaffAlert(this.told.reread(caseFile), head, "entrusted"));
		this.mails.sendDue();
		assertThat(SMTP.readers()).hasSize(2).containsOnly("head@xa.example");
	}

	@Test
	void newsOfTheOfficeIsToldOnceToItsReaderAndWhoStandsInButNotToWhomItIsAbout() throws Exception {
		long head = this.told.official(this.commune, "head@xa.example");
		long deputy = this.told.official(this.commune, "deputy@xa.example");
		long subject = this.told.official(this.commune, "subject@xa.example");
		wears(head, "CHAIRPERSON");
		standsIn(deputy, head, "2026-11-20", "2026-11-30");
		standsIn(subject, head, "2026-11-20", "2026-11-30");
		this.clock.set("2026-11-24T01:00:00Z");
		OfficeAlert alert = new OfficeAlert(this.commune, head, "warning_raised", "7").butNotTo(Set.of(subject));
		this.told.happens(alert);
		this.told.happens(alert);
		this.told.happens(alert.butNotTo(Set.of(head, deputy)));
		this.mails.sendDue();
		assertThat(SMTP.readers()).containsExactlyInAnyOrder("head@xa.example", "deputy@xa.example");
		assertThat(SMTP.mails()).allSatisfy((mail) -> assertThat(mail.getContent().toString()).contains("/desk"));
	}

	@Test
	void whoIsMentionedInANoteIsToldOnceForEachNote() {
		CaseFile caseFile = aCase();
		long colleague = this.told.official(this.commune, "colleague@xa.example");
		this.told.happens(new CaseEvent.NoteWritten(caseFile, 1, Set.of(colleague)));
		this.told.happens(new CaseEvent.NoteWritten(caseFile, 1, Set.of(colleague)));
		this.told.happens(new CaseEvent.NoteWritten(caseFile, 2, Set.of(colleague)));
		assertThat(this.told.kinds()).containsExactly("MENTIONED", "MENTIONED");
	}

	@Test
	void whatIsWantedInTheDigestComesWithTheNextOneAndOnce() throws Exception {
		long handler = this.told.official(this.commune, "handler@xa.example");
		this.work.none(handler);
		chooses(handler, NoticeKind.ASSIGNED, NoticeChoice.DIGEST);
		CaseFile caseFile = aCase();
		this.told.happens(new StaffAlert(caseFile, handler, "assigned"));
		this.mails.sendDue();
		assertThat(SMTP.mails()).isEmpty();
		assertThat(this.board.own(handler, null, null).lines()).extracting(NoticeLine::state)
			.containsExactly(NoticeState.FOR_DIGEST);
		morning("2026-11-25");
		morning("2026-11-26");
		assertThat(SMTP.mails()).hasSize(1);
		assertThat(SMTP.mails().get(0).getContent().toString())
			.contains("- Ông/bà được giao phản ánh " + caseFile.number());
	}

	@Test
	void whatIsNotWantedByMailIsStillInTheOwnList() {
		long handler = this.told.official(this.commune, "handler@xa.example");
		chooses(handler, NoticeKind.ASSIGNED, NoticeChoice.NEVER);
		this.told.happens(new StaffAlert(aCase(), handler, "assigned"));
		this.told.happens(new StaffAlert(aCase(), handler, "urged"));
		this.mails.sendDue();
		assertThat(SMTP.mails()).hasSize(1);
		assertThat(this.board.own(handler, null, null).lines()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "ESCALATED", "ENTRUSTED", "PUBLICATION_LATE", "WARNING_CLIMBED" })
	void whatAHeadMustKnowCannotBeSwitchedOff(NoticeKind kind) {
		long head = this.told.official(this.commune, "head@xa.example");
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> chooses(head, kind, NoticeChoice.NEVER))
			.matches((refusal) -> refusal.field().equals(kind.name()));
		chooses(head, kind, NoticeChoice.DIGEST);
		assertThat(this.preferences.of(head, kind)).isEqualTo(NoticeChoice.DIGEST);
	}

	@Test
	void whoWantsTheDigestCannotSwitchItOff() {
		long handler = this.told.official(this.commune, "handler@xa.example");
		chooses(handler, NoticeKind.URGED, NoticeChoice.DIGEST);
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> chooses(handler, NoticeKind.DIGEST, NoticeChoice.NEVER));
		chooses(handler, NoticeKind.URGED, NoticeChoice.AT_ONCE);
		chooses(handler, NoticeKind.DIGEST, NoticeChoice.NEVER);
		morning("2026-11-25");
		assertThat(SMTP.mails()).isEmpty();
	}

	@Test
	void theAgencysOwnWordsAreSentAndTheDeliveredOnesAgainAfterAReset() throws Exception {
		long admin = this.told.official(this.commune, "admin@xa.example");
		SignedIn writer = person(admin);
		NoticeText own = new NoticeText("Trả lời {caseNumber}", "Kính gửi ông/bà, xem tại {link} của {agency}.",
				"{caseNumber} đã trả lời: {link}");
		this.templates.write(this.commune, NoticeKind.ANSWERED, "vi", own, 0, writer.as("ADMIN"));
		CaseFile byMail = aCase();
		CaseFile byPhone = this.told.caseOf(this.commune, "");
		this.told.happens(new CaseEvent.Replied(byMail));
		this.told.happens(new CaseEvent.Replied(byPhone));
		this.mails.sendDue();
		this.messages.sendDue();
		assertThat(SMTP.mails().get(0).getSubject()).isEqualTo("Trả lời " + byMail.number());
		assertThat(SMTP.mails().get(0).getContent().toString()).startsWith("Kính gửi ông/bà, xem tại https://")
			.contains("của UBND xã Chiềng Sơn.");
		assertThat(GATEWAY.messages().get(0).body()).contains(byPhone.number() + " đã trả lời: https://");

		assertThatExceptionOfType(Invalid.class).as("written over what nobody saw")
			.isThrownBy(
					() -> this.templates.write(this.commune, NoticeKind.ANSWERED, "vi", own, 0, writer.as("ADMIN")));
		this.templates.reset(this.commune, NoticeKind.ANSWERED, "vi", 1, writer.as("ADMIN"));
		CaseFile later = aCase();
		this.told.happens(new CaseEvent.Replied(later));
		this.mails.sendDue();
		assertThat(SMTP.mails().get(1).getSubject()).isEqualTo("Phản ánh " + later.number() + " đã có trả lời");
		assertThat(this.templates.versions(this.commune, NoticeKind.ANSWERED, "vi"))
			.extracting(NoticeTemplates.Version::number)
			.containsExactly(2, 1);
	}

	private CaseFile aCase() {
		return this.told.caseOf(this.commune, "ngat.lo@example.com");
	}

	private void wears(long staffId, String role) {
		this.told.update("insert into hat (staff_id, agency_id, role) values (%d, %d, '%s')".formatted(staffId,
				this.commune, role));
	}

	private void standsIn(long substitute, long absent, String from, String until) {
		this.told.update("""
				insert into substitution (agency_id, kind, absent_id, substitute_id, roles, from_day, until_day, form,
				decision, entered_at) values (%d, 'ABSENCE', %d, %d, array['CHAIRPERSON'], '%s', '%s', 'KT', '12/QĐ',
				now())""".formatted(this.commune, absent, substitute, from, until));
	}

	private void chooses(long staffId, NoticeKind kind, NoticeChoice choice) {
		Map<NoticeKind, NoticeChoice> wanted = new EnumMap<>(NoticeKind.class);
		wanted.put(kind, choice);
		this.preferences.choose(person(staffId), wanted);
	}

	private SignedIn person(long staffId) {
		return new SignedIn(staffId, this.commune, "cb", "Cán bộ");
	}

	private void morning(String day) {
		this.clock.set(day + "T00:35:00Z");
		new DailyDigest(this.agencies, this.staffMembers, this.calendars, this.work, this.outbox, this.clock).write();
		this.mails.sendDue();
	}

}
