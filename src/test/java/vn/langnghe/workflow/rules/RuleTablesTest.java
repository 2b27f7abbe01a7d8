package vn.langnghe.workflow.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.workflow.rules.Drafts.Origin;
import vn.langnghe.workflow.rules.Sheet.Row;
import vn.langnghe.workflow.rules.TableCheck.Findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An agency's own table, from the draft to the cases that it decides. */
@IntegrationTest
class RuleTablesTest {

	@Autowired
	private Tables tables;

	@Autowired
	private Drafts drafts;

	@Autowired
	private PuttingInForce force;

	@Autowired
	private TablesInForce inForce;

	@Autowired
	private RuleVersions versions;

	@Autowired
	private DeliveredTables delivered;

	@Autowired
	private Communes communes;

	@Autowired
	private Agencies agencies;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Agency agency;

	private Staff admin;

	@BeforeEach
	void found() {
		administers(this.communes.agency());
	}

	private void administers(Agency agency) {
		this.agency = agency;
		this.admin = this.communes.engage(agency, "Lý Văn Quản", Role.ADMIN);
	}

	@ParameterizedTest
	@EnumSource(RuleTable.class)
	void theDeliveredTablesPassTheirOwnChecks(RuleTable table) {
		long demonstration = this.agencies.findByCode("AB").orElseThrow().id();
		long someone = this.communes.person("quantri").id();
		this.drafts.begin(table, demonstration, Origin.IN_FORCE, someone);
		Findings findings = this.force.findings(this.drafts.get(table, demonstration));
		this.drafts.discard(table, demonstration);
		assertThat(findings.problems()).isEmpty();
		assertThat(findings.idle()).isEmpty();
	}

	@Test
	void aNewCaseGetsTheNewDeadlineAndARunningOneKeepsTheOldToItsEnd() {
		Commune commune = this.communes.commune();
		administers(commune.agency());
		String running = this.walk.submitted(commune.agency());
		this.clock.advance(Duration.ofSeconds(1));
		put(RuleTable.DEADLINES, commune.agency(), this.admin, days("case", null, 9), days("handle", null, 7),
				days("approve", null, 9), days("classify", null, 2));

		String fresh = this.walk.submitted(commune.agency());

		assertThat(this.walk.get(fresh).promise().dueDays()).isEqualTo(9);
		assertThat(this.walk.get(running).promise().dueDays()).isEqualTo(15);
		this.walk.accepts(commune.receptionist(), running);
		this.walk.assigns(commune.coordinator(), running, commune.handler());
		this.walk.accepts(commune.receptionist(), fresh);
		this.walk.assigns(commune.coordinator(), fresh, commune.handler());
		assertThat(this.walk.get(running).promise().dueDays()).isEqualTo(15);
		assertThat(this.walk.get(running).stepClock().stepDueAt())
			.isAfter(this.walk.get(fresh).stepClock().stepDueAt());
		String elsewhere = this.walk.submitted(this.communes.commune().agency());
		assertThat(this.walk.get(elsewhere).promise().dueDays()).isEqualTo(15);
	}

	@Test
	void whatWasPutInForceStandsInTheAuditTrailWithItsGroundAndDigest() {
		put(RuleTable.DEADLINES, this.agency, this.admin, days("classify", null, 2));
		Map<String, Object> entry = this.jdbc.sql("""
				select actor_staff_id, hat, before, after from audit_entry
				where action = 'rules.put-in-force' and agency_id = ?""").param(this.agency.id()).query().singleRow();
		assertThat(entry).containsEntry("actor_staff_id", this.admin.id()).containsEntry("hat", "ADMIN");
		assertThat(entry.get("before").toString()).contains("deadlines-delivered-");
		assertThat(entry.get("after").toString()).contains("deadlines-" + this.agency.id() + "-1", "Quyết định 12",
				"sha256");
	}

	@Test
	void aTableThatLeavesACaseWithoutARowIsRefusedAndNothingIsStored() {
		Draft draft = begin(RuleTable.DEADLINES, this.agency, this.admin);
		int line = line(draft.sheet(), "\"assign\"");
		this.drafts.remove(RuleTable.DEADLINES, this.agency.id(), draft.edition(), line, this.admin.id());
		Draft without = this.drafts.get(RuleTable.DEADLINES, this.agency.id());

		List<Problem> problems = this.force.findings(without).problems();
		assertThat(problems.get(0).messageKey()).isEqualTo("rules.problem.uncovered");
		assertThat(problems.get(0).where()).extracting(Value::value).contains("assign");
		assertThatThrownBy(() -> putInForce(without)).isInstanceOf(NotAllowedNow.class)
			.hasMessage("rules.error.unsound");
		assertThat(this.versions.newest(RuleTable.DEADLINES, this.agency.id())).isEmpty();
		assertThat(this.tables.standing(RuleTable.DEADLINES, this.agency.id()).own()).isFalse();
	}

	@Test
	void noDeadlineIsLongerThanTheLawOrTheSuperiorAllows() {
		assertThat(problems(RuleTable.DEADLINES, this.agency, this.admin, days("case", null, 16)))
			.contains("rules.problem.too-long");
		assertThat(problems(RuleTable.DEADLINES, this.agency, this.admin, days("classify", null, 3)))
			.contains("rules.problem.too-long");
		assertThat(problems(RuleTable.DEADLINES, this.agency, this.admin, days("case", null, 10)))
			.contains("rules.problem.beyond-case");
		assertThat(problems(RuleTable.DEADLINES, this.agency, this.admin, days("publish", null, 0)))
			.contains("rules.problem.no-day");

		Agency district = this.communes.agency();
		Agency below = this.agencies.save(new Agency("B" + district.code(), "Xã Dưới", "Below Commune", district.id()));
		Staff above = this.communes.engage(district, "Phan Văn Trên", Role.ADMIN);
		Staff under = this.communes.engage(below, "Phan Văn Dưới", Role.ADMIN);
		put(RuleTable.DEADLINES, district, above, days("case", null, 10), days("approve", null, 10),
				days("handle", null, 9));
		assertThat(answer(RuleTable.DEADLINES, below, Map.of("step", "case", "kind", "DELAY")))
			.containsEntry("workingDays", 10);
		assertThat(problems(RuleTable.DEADLINES, below, under, days("case", null, 12)))
			.contains("rules.problem.too-long");
		put(RuleTable.DEADLINES, below, under, days("case", null, 9), days("approve", null, 9),
				days("case", "serious", 8), days("approve", "serious", 8));
		assertThat(answer(RuleTable.DEADLINES, below, Map.of("step", "case", "kind", "DELAY")))
			.containsEntry("workingDays", 9);
	}

	@Test
	void aTableThatStandsAboveALimitLoweredSinceIsFlaggedWithTheRow() {
		Agency district = this.communes.agency();
		Agency below = this.agencies.save(new Agency("L" + district.code(), "Xã Dưới", "Below Commune", district.id()));
		Staff above = this.communes.engage(district, "Phan Văn Trên", Role.ADMIN);
		Staff under = this.communes.engage(below, "Phan Văn Dưới", Role.ADMIN);
		put(RuleTable.DEADLINES, below, under, days("case", null, 12), days("approve", null, 12));
		assertThat(this.tables.standing(RuleTable.DEADLINES, below.id()).beyond()).isEmpty();
		put(RuleTable.DEADLINES, district, above, days("case", null, 10), days("approve", null, 10),
				days("handle", null, 9));
		Tables.Standing standing = this.tables.standing(RuleTable.DEADLINES, below.id());
		assertThat(standing.beyond()).extracting(Problem::messageKey).containsExactly("rules.problem.too-long");
		assertThat(standing.beyond().get(0).arguments()).contains(12, 10, "rules.basis.superior");
	}

	@Test
	void anAgencyGivesItsOwnTableUpAndFollowsTheCommonOneAgain() {
		put(RuleTable.DEADLINES, this.agency, this.admin, days("classify", null, 2));
		Map<String, Object> question = Map.of("step", "classify", "kind", "DELAY");
		assertThat(answer(RuleTable.DEADLINES, this.agency, question)).containsEntry("workingDays", 2);

		this.drafts.begin(RuleTable.DEADLINES, this.agency.id(), Origin.COMMON, this.admin.id());
		Draft common = this.drafts.get(RuleTable.DEADLINES, this.agency.id());
		assertThat(common.follows()).isTrue();
		putInForce(common);

		assertThat(answer(RuleTable.DEADLINES, this.agency, question)).containsEntry("workingDays", 1);
		assertThat(this.tables.standing(RuleTable.DEADLINES, this.agency.id()).inForce().delivered()).isTrue();
		assertThat(this.tables.history(RuleTable.DEADLINES, this.agency.id())).hasSize(2)
			.first()
			.matches(RuleVersion::ends);
	}

	@Test
	void aNewlyDeliveredTableOverrulesNobodysOwnAndIsNoticed() {
		put(RuleTable.ROUTING, demonstration(), this.communes.person("quantri"),
				Edit.of(7, 5, "\"Trung tâm là nơi tiếp nhận\""));
		RuleVersion before = this.versions.delivered(RuleTable.ROUTING);
		String other = before.dmn().replace("&gt;= 30", "&gt;= 20");
		this.transactions.executeWithoutResult((status) -> this.versions.deliver(RuleTable.ROUTING,
				before.version() + 1, other, this.clock.instant()));
		try {
			Tables.Standing standing = this.tables.standing(RuleTable.ROUTING, demonstration().id());
			assertThat(standing.own()).isTrue();
			assertThat(standing.newer()).isPresent();
			assertThat(this.tables.standing(RuleTable.ROUTING, this.agency.id()).newer()).isEmpty();
		}
		finally {
			this.delivered.seed();
			this.drafts.begin(RuleTable.ROUTING, demonstration().id(), Origin.COMMON,
					this.communes.person("quantri").id());
			putInForce(this.drafts.get(RuleTable.ROUTING, demonstration().id()), this.communes.person("quantri"));
		}
		assertThat(this.versions.delivered(RuleTable.ROUTING).dmn()).isEqualTo(before.dmn());
	}

	@Test
	void whoDecidesIsNeverOneWhoMayNot() {
		assertThat(problems(RuleTable.APPROVAL, this.agency, this.admin, Edit.of(4, 3, "\"CHAIRPERSON\"")))
			.contains("rules.problem.nobody-here");
		assertThat(problems(RuleTable.APPROVAL, this.agency, this.admin, Edit.of(3, 3, "\"CHAIRPERSON_OR_DELEGATE\"")))
			.contains("rules.problem.not-delegated");
		assertThat(problems(RuleTable.APPROVAL, this.agency, this.admin, Edit.of(1, 3, "\"HANDLER\"")))
			.contains("rules.problem.approver");
		assertThat(problems(RuleTable.APPROVAL, this.agency, this.admin, Edit.of(1, 1, "\"HARASMENT\"")))
			.contains("rules.problem.unknown");
	}

	@Test
	void onlyDepartmentsOfTheAgencyAreProposed() {
		assertThat(problems(RuleTable.ROUTING, this.agency, this.admin)).contains("rules.problem.department");
		assertThat(problems(RuleTable.ROUTING, demonstration(), this.communes.person("quantri"),
				Edit.of(2, 4, "\"Phòng Không Có\"")))
			.containsExactly("rules.problem.department");
	}

	@Test
	void pastCasesAreToldByWhatWouldHaveBeenDifferent() {
		Commune commune = this.communes.commune();
		administers(commune.agency());
		String ordinary = this.walk.replied(commune);
		String harassed = this.walk.submitted(commune.agency());
		this.walk.accepts(commune.receptionist(), harassed, FeedbackKind.HARASSMENT, Set.of());
		String aboutTheAdmin = this.walk.submittedAbout(commune.agency(), this.admin.displayName());
		assertThat(this.walk.get(aboutTheAdmin).subjects()).contains(this.admin.id());
		Draft draft = begin(RuleTable.DEADLINES, commune.agency(), this.admin);
		edit(draft, this.admin, days("case", null, 12), days("approve", null, 12));

		Effect effect = this.force.effect(this.drafts.get(RuleTable.DEADLINES, commune.id()), this.admin.id());

		assertThat(effect.cases()).isEqualTo(2);
		assertThat(effect.changed()).isEqualTo(1);
		assertThat(effect.groups()).extracting((one) -> one.change().aspect())
			.containsExactlyInAnyOrder("case", "approve");
		assertThat(effect.groups()).allSatisfy((one) -> assertThat(one.numbers()).containsExactly(ordinary));
		assertThat(effect.late()).isEqualTo(new Effect.Late(1, 0, 0));
		this.drafts.discard(RuleTable.DEADLINES, commune.id());
	}

	@Test
	void aDraftThatSomebodyChangedMeanwhileIsNotChangedUnseen() {
		Draft draft = begin(RuleTable.DEADLINES, this.agency, this.admin);
		this.drafts.move(RuleTable.DEADLINES, this.agency.id(), draft.edition(), 1, false, this.admin.id());
		assertThatThrownBy(
				() -> this.drafts.remove(RuleTable.DEADLINES, this.agency.id(), draft.edition(), 1, this.admin.id()))
			.isInstanceOf(NotAllowedNow.class)
			.hasMessage("rules.error.draft-changed");
		assertThatThrownBy(() -> putInForce(draft)).hasMessage("rules.error.draft-changed");
		assertThatThrownBy(() -> begin(RuleTable.DEADLINES, this.agency, this.admin))
			.hasMessage("rules.error.draft-there");
	}

	@Test
	void aFileOfAnotherFormIsRefusedBeforeItIsStored() {
		String dmn = this.tables.file(RuleTable.DEADLINES, this.agency.id(), null);
		refused(dmn.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""), "rules.file.hit-policy");
		refused(dmn.replace("<text>kind</text>", "<text>channel</text>"), "rules.file.inputs");
		refused(dmn.replace("<decision id=\"deadlines\"", "<decision id=\"others\""), "rules.file.other-table");
		refused(dmn.replace("<outputEntry id=\"case-workingDays\">",
				"<outputEntry id=\"case-workingDays\" expressionLanguage=\"javascript\">"), "rules.file.language");
		refused(dmn.replace("<text>12</text>", "<text>6 * 2</text>"), "rules.file.cell");
		refused("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + dmn.substring(dmn.indexOf("<definitions")),
				"rules.file.unreadable");
		refused("hello", "rules.file.unreadable");
		assertThat(this.drafts.find(RuleTable.DEADLINES, this.agency.id())).isEmpty();

		this.drafts.upload(RuleTable.DEADLINES, this.agency.id(), dmn.replace("<text>12</text>", "<text>11</text>"),
				this.admin.id());
		assertThat(this.drafts.get(RuleTable.DEADLINES, this.agency.id()).sheet().cells(2)).contains("11");
	}

	private void refused(String dmn, String reason) {
		assertThatThrownBy(() -> this.drafts.upload(RuleTable.DEADLINES, this.agency.id(), dmn, this.admin.id()))
			.isInstanceOf(Invalid.class)
			.hasMessage(reason);
	}

	private Agency demonstration() {
		return this.agencies.findByCode("AB").orElseThrow();
	}

	private Map<String, Object> answer(RuleTable table, Agency agency, Map<String, Object> question) {
		return this.inForce.answer(table, agency.id(), question, this.clock.instant());
	}

	private Draft begin(RuleTable table, Agency agency, Staff by) {
		this.drafts.begin(table, agency.id(), Origin.IN_FORCE, by.id());
		return this.drafts.get(table, agency.id());
	}

	private List<String> problems(RuleTable table, Agency agency, Staff by, Edit... edits) {
		edit(begin(table, agency, by), by, edits);
		Findings findings = this.force.findings(this.drafts.get(table, agency.id()));
		this.drafts.discard(table, agency.id());
		return findings.problems().stream().map(Problem::messageKey).distinct().toList();
	}

	private void put(RuleTable table, Agency agency, Staff by, Edit... edits) {
		edit(begin(table, agency, by), by, edits);
		putInForce(this.drafts.get(table, agency.id()), by);
	}

	private void putInForce(Draft draft) {
		putInForce(draft, this.admin);
	}

	private void putInForce(Draft draft, Staff by) {
		this.force.putInForce(draft.table(), draft.agencyId(), draft.edition(), "Quyết định 12/QĐ-UBND",
				Actor.staff(by.id(), by.displayName(), "ADMIN"));
	}

	private void edit(Draft draft, Staff by, Edit... edits) {
		int edition = draft.edition();
		for (Edit edit : edits) {
			Sheet sheet = this.drafts.get(draft.table(), draft.agencyId()).sheet();
			int line = edit.line(sheet);
			Row row = sheet.rows().get(line - 1);
			List<String> cells = new ArrayList<>(row.cells());
			cells.set(edit.column(), edit.cell());
			this.drafts.change(draft.table(), draft.agencyId(), edition++, line, row.note(), cells, by.id());
		}
	}

	/** Other days for a step: of the usual kinds, or of the serious ones. */
	private static Edit days(String step, @Nullable String serious, int days) {
		return new Edit(0, '"' + step + '"', serious != null, 2, Integer.toString(days));
	}

	private static int line(Sheet sheet, String step) {
		return sheet.rows().stream().map((row) -> row.cells().get(0)).toList().indexOf(step) + 1;
	}

	/** One cell that is written over. */
	private record Edit(int at, String step, boolean serious, int column, String cell) {

		static Edit of(int line, int column, String cell) {
			return new Edit(line, "", false, column, cell);
		}

		int line(Sheet sheet) {
			if (this.at > 0) {
				return this.at;
			}
			for (int row = 0; row < sheet.rows().size(); row++) {
				List<String> cells = sheet.rows().get(row).cells();
				if (cells.get(0).equals(this.step) && cells.get(1).equals("-") != this.serious) {
					return row + 1;
				}
			}
			throw new IllegalArgumentException(this.step);
		}

	}

}
