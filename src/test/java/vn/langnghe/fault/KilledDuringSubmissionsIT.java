package vn.langnghe.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.langnghe.fault.Submitters.Sent;
import vn.langnghe.support.RunningProduct;
import vn.langnghe.support.Turns;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An acknowledged submission is never lost, and none is there by half, whatever is killed
 * while citizens send. The moments are random; the seed that is logged, given back as
 * system property {@code langnghe.seed}, makes them the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@ExtendWith(Turns.class)
class KilledDuringSubmissionsIT {

	private static final Logger log = LoggerFactory.getLogger(KilledDuringSubmissionsIT.class);

	private static final Path BUILD = Path.of("target").toAbsolutePath();

	private final long seed = Long.getLong("langnghe.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	/** Everything sent so far, over all kills. */
	private final Set<Sent> sent = new HashSet<>();

	private Path folder;

	private RunningProduct product;

	@BeforeAll
	void start() throws IOException {
		this.folder = Files.createTempDirectory(Files.createDirectories(BUILD.resolve("fault")), "killed-");
		this.product = running();
	}

	@AfterAll
	void end() {
		this.product.close();
	}

	private RunningProduct running() {
		return RunningProduct.start(this.folder, "--langnghe.intake.submissions-per-address-hour=1000000",
				"--langnghe.intake.lookups-per-address-minute=1000000",
				"--langnghe.database.binaries-dir=" + BUILD.resolve("postgres-binaries"));
	}

	@Test
	@Order(1)
	void theDatabaseServerIsKilledAndThePoolRecovers() throws Exception {
		List<Sent> all;
		try (Submitters citizens = new Submitters(this.product.url(""))) {
			citizens.awaitReceipts(10);
			killDatabase(moment());
			citizens.awaitReceipts(10);
			all = citizens.stop();
		}
		this.sent.addAll(all);
		report(all);

		nothingIsLostOrHalf(all);
	}

	@Test
	@Order(2)
	void theProductIsKilledAndStartsAgain() throws Exception {
		List<Sent> all;
		try (Submitters citizens = new Submitters(this.product.url(""))) {
			citizens.awaitReceipts(10);
			Thread.sleep(moment());
			this.product.kill();
			all = citizens.stop();
		}
		this.sent.addAll(all);
		report(all);

		this.product = running();

		all.forEach((one) -> one.follow(this.product.url("")));
		nothingIsLostOrHalf(all);
	}

	@Test
	@Order(3)
	void theAuditTrailIsWholeAfterAllThat() throws Exception {
		Process verify = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				System.getProperty("langnghe.jar", "target/langnghe.jar"), "audit", "verify", "--lang=en",
				"--langnghe.data-dir=" + this.folder.resolve("data"))
			.redirectErrorStream(true)
			.start();
		String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(verify.exitValue()).as(said).isZero();
	}

	private long moment() {
		long moment = this.random.nextLong(200, 1500);
		log.info("Seed {}: killed after another {} ms", this.seed, moment);
		return moment;
	}

	private static void report(List<Sent> all) {
		log.info("{} sent, {} of them acknowledged at once", all.size(),
				all.stream().filter(Sent::isAcknowledged).count());
	}

	private void killDatabase(long moment) throws Exception {
		Thread.sleep(moment);
		Path file = this.folder.resolve("data/postgres/data/postmaster.pid");
		long server = Long.parseLong(Files.readAllLines(file).get(0).strip());
		assertThat(ProcessHandle.of(server).orElseThrow().destroyForcibly()).isTrue();
	}

	private void nothingIsLostOrHalf(List<Sent> all) throws SQLException {
		try (Connection database = this.product.database()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
			Wholeness wholeness = new Wholeness(jdbc);
			wholeness.holds();
			Set<String> kept = new HashSet<>(jdbc.sql("select number from case_file").query(String.class).list());
			for (Sent one : all) {
				if (one.isAcknowledged()) {
					assertThat(kept).contains(one.number());
					assertThat(one.opens()).as("the code of " + one.number() + " opens it").isTrue();
				}
			}
			whoGotNoAnswerSendsAgain(all);
			assertThat(jdbc.sql("select count(*) from case_file").query(Integer.class).single())
				.isEqualTo(this.sent.size());
			wholeness.holds();
		}
	}

	/** And so does who got one: the same receipt, never a second case. */
	private static void whoGotNoAnswerSendsAgain(List<Sent> all) {
		for (Sent one : all) {
			String number = one.number();
			String code = one.code();
			assertThat(one.send()).isTrue();
			if (code != null) {
				assertThat(one.number()).isEqualTo(number);
				assertThat(one.code()).isEqualTo(code);
			}
		}
	}

}
