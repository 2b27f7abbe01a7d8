package vn.langnghe.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What officials take down, with everything behind it. */
@IntegrationTest
class CounterTest {

	@Autowired
	private Counter counter;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private CaseLookup cases;

	@Autowired
	private Calendars calendars;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Wholeness wholeness;

	private Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
	}

	@ParameterizedTest
	@EnumSource(names = { "DESK", "PHONE", "LETTER", "EMAIL" })
	void everyChannelBecomesACaseThatSaysHowItCameAndWhoTookItDown(Channel channel) {
		Receipt receipt = this.counter.register(said(key(), channel, null), null, receptionist());

		CaseFile caseFile = this.cases.get(receipt.caseNumber());
		assertThat(caseFile.received().channel()).isEqualTo(channel);
		assertThat(this.walk.open(receipt.caseNumber())).containsExactly("classify");
		assertThat(column("channel || ' ' || registered_by", receipt))
			.isEqualTo(channel + " " + receptionist().staffId());
		assertThat(this.jdbc.sql("""
				select actor_kind || ' ' || actor_staff_id || ' ' || hat from audit_entry
				where chain = 'case:' || ? and action = 'case.registered'""")
			.param(receipt.caseNumber())
			.query(String.class)
			.single()).isEqualTo("STAFF " + receptionist().staffId() + " RECEPTIONIST");
		this.wholeness.holds();
	}

	@Test
	void aLetterThatLayThreeDaysIsPromisedFromTheDayItCameAndNobodyIsLateForThat() {
		Instant now = this.clock.instant();
		Instant came = now.minus(Duration.ofDays(6)).truncatedTo(ChronoUnit.MICROS);

		Receipt receipt = this.counter.register(said(key(), Channel.LETTER, null), came, receptionist());

		CaseFile caseFile = this.cases.get(receipt.caseNumber());
		assertThat(caseFile.received().receivedAt()).isEqualTo(came);
		assertThat(caseFile.promise().clockStartedAt()).isEqualTo(came);
		assertThat(caseFile.promise().dueAt()).isEqualTo(this.calendars.of(this.commune.id()).due(came, 15).instant());
		assertThat(this.deadlines.explained(caseFile).instant()).isEqualTo(caseFile.promise().dueAt());
		StepClock step = caseFile.stepClock();
		assertThat(step).isNotNull();
		assertThat(step.stepStartedAt()).isAfterOrEqualTo(now.minusMillis(1));
		assertThat(step.stepDueAt()).isAfter(now);
	}

	@Test
	void nothingIsReceivedInTheFuture() {
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.counter.register(said(key(), Channel.LETTER, null),
					this.clock.instant().plusSeconds(60), receptionist()))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("receivedAt"));
		this.wholeness.holds();
	}

	@Test
	void theSamePageSentTwiceIsOneCaseAndAnotherDayOfReceiptIsAnotherPage() {
		String key = key();
		Instant came = this.clock.instant().minus(Duration.ofDays(2));
		Receipt first = this.counter.register(said(key, Channel.LETTER, null), came, receptionist());

		assertThat(this.counter.register(said(key, Channel.LETTER, null), came, receptionist())).isEqualTo(first);
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.counter.register(said(key, Channel.LETTER, null), null, receptionist()));
	}

	@Test
	void anOfficialMayTakeDownFeedbackAboutOneselfWhichThenIsOfferedToOthersOnly() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		Receipt receipt = this.counter.register(said(key(), Channel.DESK, "chị Lê Thị Tiếp ở quầy số 1"), null,
				receptionist());

		assertThat(this.cases.get(receipt.caseNumber()).isAbout(receptionist().staffId())).isTrue();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.walk.refuses(this.commune.receptionist(), receipt.caseNumber()));
		this.walk.refuses(colleague, receipt.caseNumber());
	}

	@Test
	void whoReceivesNowhereRegistersNothingAndNobodyForAnotherAgency() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.counter
			.register(said(key(), Channel.PHONE, null), null, Communes.signedIn(this.commune.handler())));
		Commune other = this.communes.commune();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.counter
			.register(said(key(), Channel.PHONE, null), null, Communes.signedIn(other.receptionist())));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.counter.register(said(key(), Channel.WEB, null), null, receptionist()));
	}

	@Test
	void anAgencyInWhichAStepHasNobodyRegistersNothing() {
		Agency agency = this.communes.agency();
		Staff alone = this.communes.engage(agency, "Đỗ Thị Một", Role.RECEPTIONIST);
		NewSubmission said = new NewSubmission(key(), agency.id(), Channel.PHONE, "vi", CaseWalk.NARRATIVE, "", null,
				null, null, FeedbackKind.DELAY, null);
		assertThat(this.counter.isOpen(agency)).isFalse();
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.counter.register(said, null, Communes.signedIn(alone)));
		this.wholeness.holds();
	}

	private SignedIn receptionist() {
		return Communes.signedIn(this.commune.receptionist());
	}

	private NewSubmission said(String key, Channel channel, @Nullable String about) {
		return new NewSubmission(key, this.commune.id(), channel, "vi", CaseWalk.NARRATIVE, "", null, null, about,
				FeedbackKind.DELAY, new Submitter("Nguyễn Văn Dân", null, null, "Thôn Đoài", false));
	}

	private String column(String column, Receipt receipt) {
		return this.jdbc.sql("select " + column + " from submission where case_number = ?")
			.param(receipt.caseNumber())
			.query(String.class)
			.single();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
