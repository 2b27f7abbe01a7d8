package vn.langnghe.intake.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.intake.register.CheckedRow.Outcome;
import vn.langnghe.intake.register.RegisterImport.State;
import vn.langnghe.metrics.CountedCases;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.database.TestDatabase;
import vn.langnghe.platform.sheet.SheetFile;
import vn.langnghe.platform.sheet.SheetRow;
import vn.langnghe.platform.sheet.SheetWriter;
import vn.langnghe.platform.sheet.XlsxWriter;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Earlier registers are taken over whole or not at all, and told as what they are. */
@IntegrationTest
class RegisterImportsTest {

	private static final String HEADING = "Số sổ cũ;Ngày tiếp nhận;Người phản ánh;Điện thoại;Nội dung;Kênh tiếp nhận;"
			+ "Bộ phận giải quyết;Cán bộ bị phản ánh;Kết quả;Ngày trả lời;Số văn bản trả lời;Nội dung kết quả;Đánh giá\n";

	private static final String ANSWERED = "1/2026;05/01/2026;Nguyễn Thị Mẫu;0912000101;Trả chậm hai ngày;Điện thoại;"
			+ "Văn phòng;;Đã trả lời;09/01/2026;27/VP;Đã xin lỗi;\n";

	private static final String LATE = "2/2026;2026-01-05;;;=Thu thêm tiền;;;;Đã trả lời;30/01/2026;;;Không hài lòng\n";

	private static final String REFUSED = "3/2026;06/01/2026;;;Việc của xã khác;;;;Không thụ lý;07/01/2026;;Không thuộc xã;\n";

	private static final String LONG_AGO = "4/2024;06/02/2024;;;Chậm dịp Tết;;;;Đã trả lời;04/03/2024;;;\n";

	private static final String WHOLE = HEADING + ANSWERED + LATE + REFUSED + LONG_AGO;

	@Autowired
	private RegisterImports imports;

	@Autowired
	private RegisterTaking taking;

	@Autowired
	private IntakeRegister register;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private CountedCases counted;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HikariDataSource pool;

	private Commune commune;

	private SignedIn coordinator;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
		this.coordinator = Communes.signedIn(this.commune.coordinator());
		this.clock.moveTo(LocalDateTime.of(2026, 11, 27, 9, 0).atZone(VietnamTime.ZONE).toInstant());
	}

	@AfterEach
	void nothingIsHalf() throws SQLException {
		asSuperuser("drop function if exists fault cascade");
		this.wholeness.holds();
	}

	@Test
	void aLookAtAFileWritesNothingButTheFile() {
		Map<String, Long> before = rows();

		long id = bring(WHOLE + "5/2026;sai ngày;;;Nội dung;;;;Đang giải quyết;;;;\n" + ANSWERED);

		RegisterReport report = this.imports.report(id, this.coordinator);
		assertThat(report.count(Outcome.ACCEPTED)).isEqualTo(4);
		assertThat(report.count(Outcome.REFUSED)).isEqualTo(2);
		assertThat(report.uncounted()).isEqualTo(1);
		assertThat(report.rows()).extracting(CheckedRow::line).containsExactly(2, 3, 4, 5, 6, 7);
		assertThat(report.rows().get(4).problems()).extracting(Problem::what)
			.containsExactlyInAnyOrder("day", "unfinished");
		assertThat(report.rows().get(5).problems()).extracting(Problem::what, Problem::about)
			.containsExactly(tuple("twice", List.of("2")));
		Map<String, Long> after = rows();
		assertThat(after.remove("register_import")).isEqualTo(before.remove("register_import") + 1);
		assertThat(after).isEqualTo(before);
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> order(id));
		this.imports.giveUp(id, this.coordinator);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.get(id, this.coordinator));
	}

	@Test
	void whatIsTakenOverIsMarkedKeepsItsNumberAndIsNobodysWork() {
		RegisterImport taken = taken(WHOLE);

		assertThat(taken.taken()).isEqualTo(4);
		RegisterRow row = found("1/2026");
		assertThat(row.number()).startsWith(this.commune.agency().code() + "-2026-");
		assertThat(row.receivedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
		assertThat(row.doneOn()).isEqualTo(LocalDate.of(2026, 1, 9));
		assertThat(row.replyNumber()).isEqualTo("27/VP");
		assertThat(row.department()).isEqualTo("Văn phòng");
		assertThat(count("select count(*) from notice where case_number = ?", row.number())).isZero();
		assertThat(count("select count(*) from work_item where case_number = ?", row.number())).isZero();
		assertThat(count("select count(*) from act_hi_procinst where business_key_ = ?", row.number())).isZero();
		assertThat(count(
				"select count(*) from submitter_identity i join case_file c on c.id = i.case_id "
						+ "where c.number = ? and i.full_name = 'Nguyễn Thị Mẫu' and i.phone = '0912000101'",
				row.number()))
			.isOne();
		assertThat(this.jdbc.sql("select action, actor_name, after from audit_entry where chain = 'case:' || ?")
			.param(row.number())
			.query()
			.listOfRows()).singleElement().satisfies((entry) -> {
				assertThat(entry).containsEntry("action", "case.imported")
					.containsEntry("actor_name", this.commune.coordinator().displayName());
				assertThat(entry.get("after").toString()).contains("1/2026", "2026-01-05", "2026-01-09", "IMPORT")
					.doesNotContain("Mẫu");
			});
		assertThat(count("select count(*) from case_text t join case_file c on c.id = t.case_id where c.number = ? "
				+ "and t.source = 'REPLY' and t.text like '1/2026%27/VP%Đã xin lỗi'", row.number()))
			.isOne();
		assertThat(count("select count(*) from register_import where id = ? and file is null", taken.id())).isOne();
	}

	@Test
	void theFiguresCountTheDaysOfTheRegisterAndLeaveOutWhatTheyCannotCount() {
		taken(WHOLE);
		this.counted.count(this.commune.id());

		Map<String, String> facts = new TreeMap<>();
		this.jdbc.sql("""
				select e.old_number, concat_ws(' ', f.answered_at <= f.answer_by, f.refused_at <= f.refuse_by,
				  f.dissatisfied_at is not null, f.office_minutes is null, f.settled_at = f.closed_at, f.channel)
				from earlier_case e left join case_fact f on f.case_id = e.case_id where e.agency_id = ?""")
			.param(this.commune.id())
			.query((row) -> {
				facts.put(row.getString(1), row.getString(2));
			});
		// 15 working days from 5 January end on the 26th: the 30th is late. Tết 2024 is
		// not known.
		assertThat(facts).containsEntry("1/2026", "t f t t IMPORT")
			.containsEntry("2/2026", "f t t t IMPORT")
			.containsEntry("3/2026", "t f t t IMPORT");
		assertThat(count("select count(*) from case_fact f join earlier_case e using (case_id) where e.agency_id = ?",
				this.commune.id()))
			.isEqualTo(3);
		this.counted.agreeWithTheEvents();
	}

	@Test
	void takingTheSameFileOverTwiceAddsNothing() {
		taken(WHOLE);
		Map<String, Long> before = this.wholeness.rows();

		long again = bring(WHOLE);
		assertThat(this.imports.report(again, this.coordinator).rows()).extracting(CheckedRow::outcome)
			.containsOnly(Outcome.KNOWN);
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> order(again));
		RegisterImport more = taken(WHOLE + ANSWERED.replaceFirst("1", "9"));

		assertThat(more.taken()).isEqualTo(1);
		assertThat(more.known()).isEqualTo(4);
		assertThat(this.wholeness.rows()).containsEntry("case_file", before.get("case_file") + 1);
	}

	@Test
	void aFaultInTheLastRowLeavesNothingAndTheFileCanBeOrderedAgain() throws SQLException {
		asSuperuser("""
				create or replace function fault() returns trigger language plpgsql as
				'begin if new.old_number = ''150/2026'' then raise exception ''fault''; end if; return new; end'""");
		asSuperuser("create trigger fault before insert on earlier_case for each row execute function fault()");
		Map<String, Long> before = this.wholeness.rows();
		StringBuilder many = new StringBuilder(HEADING);
		IntStream.rangeClosed(1, 150)
			.forEach((number) -> many.append(ANSWERED.replaceFirst("1", Integer.toString(number))));
		long id = bring(many.toString());
		order(id);

		assertThat(ended(id).state()).isEqualTo(State.FAILED);
		assertThat(this.wholeness.rows()).isEqualTo(before);
		assertThat(count("select count(*) from earlier_case where agency_id = ?", this.commune.id())).isZero();
		asSuperuser("drop function if exists fault cascade");
		order(id);
		assertThat(ended(id).taken()).isEqualTo(150);
	}

	@Test
	void whatCameInBetweenIsNotTakenOverAndNothingElseOfTheFileIs() {
		long id = bring(HEADING + ANSWERED);
		order(id);
		this.clock.moveTo(LocalDateTime.of(2026, 1, 7, 9, 0).atZone(VietnamTime.ZONE).toInstant());

		assertThat(ended(id).state()).as("the day of the answer has not come").isEqualTo(State.REFUSED);
		assertThat(count("select count(*) from earlier_case where agency_id = ?", this.commune.id())).isZero();
	}

	@Test
	void whoeverItIsAboutFindsItNeitherOnThePageNorInTheCountNorInTheExport() throws IOException {
		Staff receptionist = this.communes.engage(this.commune.agency(), "Đỗ Văn Quầy", Role.RECEPTIONIST);
		taken(HEADING + ANSWERED + "7/2026;06/01/2026;;;Hách dịch;;;anh Quầy ở một cửa;Đã trả lời;07/01/2026;;;\n");

		SignedIn subject = Communes.signedIn(receptionist);
		assertThat(numbers(subject)).containsExactly("1/2026");
		assertThat(this.register.count(this.commune.agency(), all(), subject)).isOne();
		assertThat(numbers(this.coordinator)).containsExactly("7/2026", "1/2026");
		assertThat(exported(subject, false)).extracting((row) -> row.cell(1)).containsExactly("1/2026");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> numbers(Communes.signedIn(this.commune.handler())));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.imports.agencyOf(Communes.signedIn(this.commune.receptionist())));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.register.readable(this.communes.commune().agency().code(), this.coordinator));
	}

	@Test
	void anExportIsAuditedAndTellsWhoSentThemOnlyWhenAsked() throws IOException {
		String number = this.walk.submitted(this.commune.agency());
		taken(WHOLE);

		assertThat(exported(this.coordinator, false)).hasSize(5)
			.allSatisfy((row) -> assertThat(row.cells()).noneMatch((cell) -> cell.contains("Mẫu")));
		assertThat(reads(number)).isZero();
		List<SheetRow> with = exported(this.coordinator, true);
		assertThat(with.get(0).cells()).startsWith(number, "").contains("Nguyễn Thị Mẫu");
		assertThat(with.get(with.size() - 1).cells()).contains("4/2024", "2024-02-06", "Chậm dịp Tết");
		assertThat(with).anySatisfy((row) -> assertThat(row.cells()).contains("=Thu thêm tiền"));
		assertThat(reads(number)).isOne();
		assertThat(this.jdbc
			.sql("select after from audit_entry where action = 'register.exported' and agency_id = ? order by id")
			.param(this.commune.id())
			.query(String.class)
			.list()).hasSize(2).first().asString().contains("\"identities\":\"false\"", "\"rows\":\"5\"");
	}

	@Test
	void aFileThatNobodyOrdersIsForgottenTheNextDay() {
		long id = bring(WHOLE);
		this.clock.advance(Duration.ofHours(25));

		this.taking.takeDue();

		assertThat(count("select count(*) from register_import where id = ?", id)).isZero();
	}

	private long reads(String number) {
		return count("select count(*) from audit_entry where action = 'identity.read' and chain = 'case:' || ? and "
				+ "after like '%register-export%'", number);
	}

	private List<SheetRow> exported(SignedIn who, boolean identities) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (SheetWriter sheet = new XlsxWriter(written, "x")) {
			this.register.export(this.commune.agency(), all(), who, "xlsx", identities, (row, narrative, submitter) -> {
				List<Object> cells = new ArrayList<>(List.of(row.number(),
						(row.oldNumber() != null) ? row.oldNumber() : "", row.receivedOn(), narrative));
				cells.add((submitter != null) ? submitter.fullName() : "");
				sheet.row(cells);
			});
		}
		return SheetFile.read(written.toByteArray(), 100);
	}

	private List<String> numbers(SignedIn who) {
		return this.register.page(this.commune.agency(), all(), who, null, 50)
			.stream()
			.map(RegisterRow::oldNumber)
			.toList();
	}

	private RegisterRow found(String oldNumber) {
		return this.register
			.page(this.commune.agency(), new RegisterChoice(oldNumber, null, null, null, null, null), this.coordinator,
					null, 50)
			.get(0);
	}

	private static RegisterChoice all() {
		return new RegisterChoice(null, null, null, null, null, null);
	}

	private long bring(String csv) {
		return this.imports.bring(csv.getBytes(StandardCharsets.UTF_8), "so-cu.csv", this.coordinator);
	}

	private void order(long id) {
		this.imports.order(id, this.imports.get(id, this.coordinator).sha256(), this.coordinator);
	}

	private RegisterImport taken(String csv) {
		long id = bring(csv);
		order(id);
		RegisterImport end = ended(id);
		assertThat(end.state()).isEqualTo(State.TAKEN);
		return end;
	}

	private RegisterImport ended(long id) {
		this.taking.takeDue();
		return this.imports.get(id, this.coordinator);
	}

	private long count(String sql, Object about) {
		return this.jdbc.sql(sql).param(about).query(Long.class).single();
	}

	/** Of every table but those in which the product works by itself. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.jdbc
			.sql("""
					select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
					  and table_name not like 'spring_session%' and table_name not like 'audit_seal%'
					  and table_name not in ('audit_unsealed', 'fact_due', 'case_fact', 'step_fact', 'period_sum', 'step_sum')""")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

	private void asSuperuser(String command) throws SQLException {
		try (Connection connection = TestDatabase.superuserOf(this.pool.getJdbcUrl()).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

}
