package vn.langnghe.metrics;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A real rise is said once, and answered by the chairperson. */
@IntegrationTest
class WarningsTest {

	/** A summer without holidays that no other test lives in. */
	private static final LocalDate SUMMER = LocalDate.of(2029, 6, 4);

	private static final int MORE = 9;

	/** A week is looked at once, so each test has a summer of its own. */
	private static int summers;

	private final LocalDate first = SUMMER.plusWeeks(52L * summers++);

	private final LocalDate rise = this.first.plusWeeks(9);

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private CountedCases counted;

	@Autowired
	private WarningWatch watch;

	@Autowired
	private Warnings warnings;

	@Autowired
	private OpenWarnings open;

	@Autowired
	private WarningSeries series;

	@Autowired
	private WarningAnswers answers;

	@Autowired
	private WarningReminders reminders;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune commune;

	private Staff chairperson;

	private Staff manager;

	private final List<String> numbers = new ArrayList<>();

	@BeforeEach
	void ninePeacefulWeeksAndThenARise() {
		this.commune = this.communes.commune();
		this.chairperson = this.commune.chairperson();
		this.manager = this.communes.engage(this.commune.agency(), "Đỗ Thị Theo", Role.MANAGER);
		for (LocalDate week = this.first; week.isBefore(this.rise); week = week.plusWeeks(2)) {
			at(week.plusDays(2), 9);
			this.walk.submitted(this.commune.agency());
		}
		this.counted.count(this.commune.id());
		at(this.rise, 6);
		this.watch.look();
		assertThat(ofTheCommune()).isEmpty();
		for (int one = 0; one < MORE; one++) {
			at(this.rise.plusDays(one % 5), 9);
			this.numbers.add(this.walk.submitted(this.commune.agency()));
		}
		this.counted.count(this.commune.id());
	}

	@Test
	void aRiseIsSaidOnceShownToWhomItMayBeAndAnsweredByTheChairperson() {
		at(this.rise.plusWeeks(1), 6);
		CompletableFuture
			.allOf(CompletableFuture.runAsync(this.watch::look), CompletableFuture.runAsync(this.watch::look))
			.join();
		this.watch.look();

		assertThat(ofTheCommune()).hasSize(1);
		Warning warning = ofTheCommune().get(0);
		assertThat(warning.observed()).isEqualTo(MORE);
		assertThat(warning.baselineWeeks()).isEqualTo(8);
		assertThat(warning.expected()).isEqualTo(5.0 / 8);
		assertThat(LocalDate.ofInstant(warning.answerBy(), VietnamTime.ZONE)).isEqualTo(this.rise.plusWeeks(2));
		assertThat(this.series.weeks(warning)).last()
			.isEqualTo(new WarningSeries.Week(this.rise, 5, MORE, 5.0 / 8, PoissonChart.limit(5.0 / 8)));

		theOneWhomACaseIsAboutNeitherSeesItNorAnswers(warning);
		theFollowerReadsAndDoesNotAnswer(warning);
		theChairpersonAnswers(warning);
	}

	private void theOneWhomACaseIsAboutNeitherSeesItNorAnswers(Warning warning) {
		String about = this.numbers.get(0);
		assertThat(waitsFor(this.chairperson, warning)).isTrue();
		assertThat(waitsFor(this.commune.headOfProvince(), warning)).isFalse();
		isAbout(about, this.chairperson);
		assertThat(this.warnings.cases(warning.id(), this.chairperson.id())).hasSize(MORE - 1)
			.noneMatch((one) -> one.number().equals(about));
		assertThat(waitsFor(this.chairperson, warning)).isFalse();
		assertThat(waitsFor(this.commune.headOfProvince(), warning)).isTrue();
		assertThatThrownBy(() -> this.answers.answer(warning, WarningAnswer.WATCH, "Theo dõi",
				Communes.signedIn(this.chairperson)))
			.isInstanceOf(NotFound.class);
		isAbout(about, this.manager);
	}

	private void theFollowerReadsAndDoesNotAnswer(Warning warning) {
		Browser follower = signedIn(this.manager).open("/figures/warnings");
		follower.open(follower.find("href=\"(/figures/warnings/" + warning.id() + ")\""));
		assertThat(follower.text()).contains("có 9 vụ, bình thường khoảng 0,6", this.numbers.get(1))
			.doesNotContain(this.numbers.get(0), "Gửi trả lời");
		String csrf = follower.find("name=\"_csrf\" value=\"([^\"]+)\"");
		assertThat(follower
			.post("/figures/warnings/" + warning.id(),
					Map.of("answer", List.of("WATCH"), "note", List.of("Tự trả lời"), "_csrf", List.of(csrf)))
			.status()).isEqualTo(404);
		Staff elsewhere = this.communes.engage(this.communes.agency(), "Đỗ Văn Xa", Role.MANAGER);
		assertThat(signedIn(elsewhere).open("/figures/warnings/" + warning.id()).status()).isEqualTo(404);
		assertThat(signedIn(this.commune.handler()).open("/figures/warnings").status()).isEqualTo(403);
	}

	private void theChairpersonAnswers(Warning warning) {
		Browser head = signedIn(this.chairperson).open("/desk");
		head.open(head.find("href=\"(/figures/warnings/" + warning.id() + ")\""));
		assertThat(head.form("note").with("answer", "MEASURE").with("note", " ").send().status()).isEqualTo(400);
		assertThat(head.text()).contains("Hãy ghi nội dung trả lời.");
		head.form("note").with("answer", "MEASURE").with("note", "Giao một cửa hẹn lại").send();
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.text()).contains("Đã có giải pháp", "Giao một cửa hẹn lại", this.chairperson.displayName())
			.doesNotContain("Gửi trả lời");
		assertThat(this.open.toAnswer(Communes.signedIn(this.chairperson))).isEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from audit_entry where agency_id = ? and action = 'metrics.warning-answered'""")
			.param(this.commune.id())
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThatThrownBy(() -> this.answers.answer(warning, WarningAnswer.WATCH, "Theo dõi",
				Communes.signedIn(this.chairperson)))
			.isInstanceOf(NotAllowedNow.class);
	}

	@Test
	void aRiseOfOneProcedureIsWarnedOfByItselfAndClimbsWhenNobodyAnswers() {
		areAboutAProcedure();
		at(this.rise.plusWeeks(1), 6);
		this.watch.look();

		assertThat(ofTheCommune()).hasSize(2);
		Warning all = ofTheCommune().stream().filter((one) -> one.procedureId() == null).findFirst().orElseThrow();
		Warning procedure = ofTheCommune().stream().filter((one) -> one != all).findFirst().orElseThrow();
		assertThat(procedure.procedureName()).isNotBlank();
		assertThat(procedure.observed()).isEqualTo(MORE);
		assertThat(this.series.weeks(procedure)).filteredOn((week) -> week.observed() > 0)
			.extracting(WarningSeries.Week::week)
			.containsExactly(this.rise);
		assertThat(told(this.chairperson)).containsExactly("WARNING_RAISED", "WARNING_RAISED");
		assertThat(told(this.manager)).isEmpty();
		assertThat(told(this.commune.headOfProvince())).isEmpty();

		whomACaseIsAboutIsNotReminded(procedure);
		onlyWhatIsNotAnsweredComesBeforeTheSuperior(all, procedure);
	}

	private void whomACaseIsAboutIsNotReminded(Warning procedure) {
		isAbout(this.numbers.get(0), this.chairperson);
		at(this.rise.plusWeeks(1).plusDays(2), 6);
		this.reminders.look();
		assertThat(told(this.commune.headOfProvince())).as("on Wednesday").isEmpty();
		at(this.rise.plusWeeks(1).plusDays(3), 6);
		this.reminders.look();
		this.reminders.look();
		assertThat(told(this.commune.headOfProvince())).as("on Thursday").containsOnly("WARNING_REMINDED").hasSize(2);
		assertThat(told(this.chairperson)).doesNotContain("WARNING_REMINDED");
		isAbout(this.numbers.get(0), this.manager);
		assertThat(waitsFor(this.commune.headOfProvince(), procedure)).isFalse();
	}

	private void onlyWhatIsNotAnsweredComesBeforeTheSuperior(Warning all, Warning procedure) {
		this.answers.answer(all, WarningAnswer.EXPLAINED, "Đợt cấp đổi giấy tờ", Communes.signedIn(this.chairperson));
		at(this.rise.plusWeeks(2).plusDays(2), 6);
		this.reminders.look();
		assertThat(waitsFor(this.commune.headOfProvince(), procedure)).isFalse();
		at(this.rise.plusWeeks(2).plusDays(3), 6);
		this.reminders.look();
		this.reminders.look();

		assertThat(told(this.chairperson)).filteredOn("WARNING_REMINDED"::equals).hasSize(1);
		assertThat(told(this.commune.headOfProvince())).filteredOn("WARNING_CLIMBED"::equals).hasSize(1);
		assertThat(waitsFor(this.chairperson, procedure)).isTrue();
		Browser above = signedIn(this.commune.headOfProvince()).open("/desk");
		assertThat(above.text()).contains(procedure.procedureName() + ": tuần", this.commune.agency().name("vi"));
		above.open("/figures/warnings/" + procedure.id());
		assertThat(above.text()).contains("Đã nhắc trả lời", "Đã chuyển lên cơ quan cấp trên");
		above.form("note").with("answer", "WATCH").with("note", "Đã đôn đốc xã").send();
		assertThat(waitsFor(this.chairperson, procedure)).isFalse();
		assertThat(waitsFor(this.commune.headOfProvince(), procedure)).isFalse();
	}

	private void areAboutAProcedure() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("""
						update case_file set procedure_id = (select min(id) from administrative_procedure where agency_id is null)
						where number = any(?)""")
				.param(this.numbers.toArray(String[]::new))
				.update();
			this.jdbc.sql("insert into fact_due (case_number) select unnest(?) on conflict do nothing")
				.param(this.numbers.toArray(String[]::new))
				.update();
		});
		this.counted.count(this.commune.id());
	}

	private List<String> told(Staff who) {
		return this.jdbc.sql("select kind from notice where staff_id = ? and kind like 'WARNING%' order by id")
			.param(who.id())
			.query(String.class)
			.list();
	}

	private List<Warning> ofTheCommune() {
		return this.warnings.readableBy(Communes.signedIn(this.manager));
	}

	private boolean waitsFor(Staff who, Warning warning) {
		return this.open.waitsFor(Communes.signedIn(who), warning.id());
	}

	private void isAbout(String number, Staff who) {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update case_file set subjects = array[?::bigint] where number = ?")
					.params(who.id(), number)
					.update());
	}

	private Browser signedIn(Staff who) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, who.username());
	}

	private void at(LocalDate day, int hour) {
		this.clock.moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(VietnamTime.ZONE).toInstant());
	}

}
