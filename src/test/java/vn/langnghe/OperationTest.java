package vn.langnghe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.operation.Looking;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What the running product tells its operator's machines, and at which door. */
@IntegrationTest
class OperationTest {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private Looking looking;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HealthEndpointGroups groups;

	private TransactionTemplate unseen;

	/** Nothing of what it does is ever committed. */
	@BeforeEach
	void unseen(@Autowired PlatformTransactionManager transactions) {
		this.unseen = new TransactionTemplate(transactions);
	}

	@Test
	void noticesThatWaitAndThoseGivenUpAreCounted() {
		long agency = this.communes.agency().id();
		shows(Map.of("langnghe_notices_waiting", 2.0, "langnghe_notices_given_up", 1.0), () -> {
			notice(agency, "PENDING", Duration.ofHours(3));
			notice(agency, "PENDING", Duration.ofHours(1));
			notice(agency, "GIVEN_UP", Duration.ofHours(9));
			notice(agency, "SENT", Duration.ofHours(9));
		}, (figures) -> assertThat(figures.get("langnghe_notices_oldest_waiting_seconds"))
			.isGreaterThanOrEqualTo(10_800));
	}

	@Test
	void dueJobsAndThoseThatAreNotTriedAgainAreCounted() {
		shows(Map.of("langnghe_jobs_due", 2.0, "langnghe_jobs_without_retries", 1.0), () -> {
			job("late", 5, Duration.ofHours(-500));
			job("due", 1, Duration.ofSeconds(-1));
			job("to come", 5, Duration.ofHours(1));
			job("dead", 0, Duration.ofHours(-2));
		}, (figures) -> assertThat(figures.get("langnghe_jobs_oldest_due_seconds")).isGreaterThanOrEqualTo(1_800_000));
	}

	@Test
	void aStepPastItsDeadlineAndABrokenPromiseAreCounted() {
		String number = this.walk.assigned(this.communes.commune());
		shows(Map.of("langnghe_steps_overdue", 1.0, "langnghe_promises_broken", 1.0), () -> {
			Timestamp yesterday = Timestamp.from(this.clock.instant().minus(Duration.ofDays(1)));
			this.jdbc.sql("update case_file set due_at = ? where number = ?").params(yesterday, number).update();
			this.jdbc.sql("update work_item set due_at = ? where case_number = ? and status = 'OPEN'")
				.params(yesterday, number)
				.update();
		}, (figures) -> {
		});
	}

	@Test
	void whatIsNotSealedAndNotCountedYetIsShown() {
		this.unseen.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			this.audit.record(AuditFact.ofStaff("nobody", "operation.tried", Actor.SYSTEM, null));
			this.jdbc.sql("insert into fact_due (case_number) select 'X' from generate_series(1, 2000)").update();
			this.looking.look();
			Map<String, Double> figures = figures();
			assertThat(figures.get("langnghe_audit_entries_unsealed")).isPositive();
			assertThat(figures.get("langnghe_facts_waiting")).isGreaterThanOrEqualTo(2000);
		});
	}

	@Test
	void lateJobsAndSealsDegradeTheProductAndTakeNoNodeAway() {
		this.unseen.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			this.audit.record(AuditFact.ofStaff("nobody", "operation.tried", Actor.SYSTEM, null));
			job("late", 5, Duration.ZERO);
			this.clock.advance(Duration.ofMinutes(11));
			this.looking.look();

			JsonNode health = health();
			assertThat(health.at("/components/auditSeals/status").asText()).isEqualTo("DEGRADED");
			assertThat(health.at("/components/auditSeals/details/oldestSeconds").asInt()).isGreaterThanOrEqualTo(660);
			assertThat(health.at("/components/engineJobs/status").asText()).isEqualTo("DEGRADED");
			assertThat(health.at("/status").asText()).isEqualTo("DEGRADED");
			assertThat(get(this.port, "/readyz").statusCode()).isEqualTo(200);
		});
	}

	@Test
	void whetherANodeLivesIsToldWithoutTheDatabaseAndWhetherItIsReadyByItsOwnTroubleOnly() {
		assertThat(this.groups.get("liveness").isMember("livenessState")).isTrue();
		for (String shared : new String[] { "db", "engineJobs", "auditSeals", "fileStore", "diskSpace" }) {
			assertThat(this.groups.get("liveness").isMember(shared)).as(shared).isFalse();
		}
		assertThat(this.groups.get("readiness").isMember("db")).isTrue();
		for (String shared : new String[] { "engineJobs", "auditSeals", "fileStore", "diskSpace" }) {
			assertThat(this.groups.get("readiness").isMember(shared)).as(shared).isFalse();
		}
	}

	@Test
	void besideThePagesOnlyTheStateIsTold() {
		for (String door : new String[] { "/livez", "/readyz" }) {
			assertThat(get(this.port, door).body()).as(door).isEqualTo("{\"status\":\"UP\"}");
		}
		for (String door : new String[] { "/actuator", "/actuator/health", "/actuator/prometheus" }) {
			assertThat(get(this.port, door).statusCode()).as(door).isEqualTo(404);
		}
		JsonNode health = health();
		for (String part : new String[] { "db", "diskSpace", "engineJobs", "auditSeals", "fileStore",
				"processEngine" }) {
			assertThat(health.at("/components/" + part).isMissingNode()).as(part).isFalse();
		}
	}

	@Test
	void everyMetricThatIsWatchedExists() throws IOException {
		this.looking.look();
		get(this.port, "/");
		Watched watched = Watched.read();

		assertThat(watched.metrics()).isNotEmpty();
		assertThat(names()).containsAll(watched.metrics());
	}

	@Test
	void everyAlertSaysWhatToDoAndWhereItIsExplained() throws IOException {
		assertThat(Watched.read().faults()).isEmpty();
	}

	@Test
	void everyFigureOfOursIsExplained() throws IOException {
		this.looking.look();
		String explained = Watched.explanation();
		assertThat(figures().keySet().stream().filter((name) -> name.startsWith("langnghe_"))).isNotEmpty()
			.allSatisfy((name) -> assertThat(explained).contains("`" + name + "`"));
	}

	/** How much more is shown once something was done that nobody else sees. */
	private void shows(Map<String, Double> more, Runnable act, Consumer<Map<String, Double>> then) {
		this.unseen.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			this.looking.look();
			Map<String, Double> before = figures();
			act.run();
			this.looking.look();
			Map<String, Double> after = figures();
			more.forEach((name, difference) -> assertThat(after.get(name) - before.get(name)).as(name)
				.isEqualTo(difference));
			then.accept(after);
		});
	}

	private void notice(long agency, String state, Duration ago) {
		Timestamp at = Timestamp.from(this.clock.instant().minus(ago));
		this.jdbc
			.sql("""
					insert into notice (agency_id, audience, kind, language, created_at, send_after, state, sent_at, dedupe_key)
					values (?, 'CITIZEN', 'RECEIVED', 'vi', ?, ?, ?, ?, gen_random_uuid()::text)""")
			.params(agency, at, at, state, state.equals("SENT") ? at : null)
			.update();
	}

	private void job(String id, int retries, Duration dueIn) {
		this.jdbc.sql("insert into act_ru_job (id_, rev_, type_, retries_, duedate_) values (?, 1, 'timer', ?, ?)")
			.params(id, retries, Timestamp.from(this.clock.instant().plus(dueIn)))
			.update();
	}

	private Map<String, Double> figures() {
		Map<String, Double> figures = new TreeMap<>();
		get(this.managementPort, "/actuator/prometheus").body()
			.lines()
			.filter((line) -> line.startsWith("langnghe_"))
			.map((line) -> line.split(" "))
			.forEach((line) -> figures.put(line[0], Double.valueOf(line[1])));
		return figures;
	}

	private Iterable<String> names() {
		return get(this.managementPort, "/actuator/prometheus").body()
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("[{ ]")[0])
			.distinct()
			.toList();
	}

	private JsonNode health() {
		HttpResponse<String> answer = get(this.managementPort, "/actuator/health");
		try {
			return new ObjectMapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

	private static HttpResponse<String> get(int port, String path) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
					.timeout(Duration.ofSeconds(20))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(path, ex);
		}
	}

}
