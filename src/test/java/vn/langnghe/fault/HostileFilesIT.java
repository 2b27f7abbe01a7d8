package vn.langnghe.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

import vn.langnghe.attachments.corpus.Corpus;
import vn.langnghe.attachments.corpus.Sample;
import vn.langnghe.attachments.corpus.Trap;
import vn.langnghe.support.Alone;
import vn.langnghe.support.RunningProduct;
import vn.langnghe.support.Turns;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that mean harm, sent to the packaged product, stop nobody and end in a word each;
 * and whatever is killed while files are read, each is read or marked in the end, once.
 */
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Turns.class)
class HostileFilesIT {

	private static final Logger log = LoggerFactory.getLogger(HostileFilesIT.class);

	private static final Path BUILD = Path.of("target").toAbsolutePath();

	/**
	 * The goal is two seconds; a machine that does other things may take half as long
	 * again.
	 */
	private static final Duration SLOWEST = Duration.ofSeconds(3);

	private Path folder;

	private RunningProduct product;

	@BeforeAll
	void start() throws IOException {
		this.folder = Files.createTempDirectory(Files.createDirectories(BUILD.resolve("fault")), "files-");
		this.product = running();
	}

	@AfterAll
	void end() {
		this.product.close();
	}

	private RunningProduct running() {
		return RunningProduct.start(this.folder, "--langnghe.intake.submissions-per-address-hour=1000000",
				"--langnghe.attachments.per-address-hour=1000000", "--langnghe.attachments.reading.limit=30s",
				"--langnghe.attachments.reading.tesseract=",
				"--langnghe.database.binaries-dir=" + BUILD.resolve("postgres-binaries"));
	}

	@Test
	@Order(1)
	void eachFileEndsInAWordWhileOthersGoOnSending() throws Exception {
		Fates fates;
		List<Duration> sending;
		FileSender citizen = new FileSender(this.product.url(""));
		try (Trap trap = new Trap(); SteadyCitizen another = new SteadyCitizen(this.product.url(""))) {
			List<Sample> all = Corpus.all(trap.address());
			fates = new Fates(all);
			assertThat(all.stream().filter(Sample::hostile).count()).isGreaterThanOrEqualTo(60);
			assertThat(all.stream().filter((one) -> !one.hostile()).count()).isGreaterThanOrEqualTo(40);
			for (Sample sample : all) {
				String refusal = citizen.attach(sample);
				if (!refusal.isEmpty()) {
					fates.refused(sample, refusal);
				}
			}
			citizen.send();
			awaitAllRead();
			sending = another.stop();
			assertThat(trap.visitors()).as("whoever followed a link in a file").isZero();
		}
		collect(citizen, fates);
		nothingLiesOutside();
		report(sending);

		Files.writeString(BUILD.resolve("hostile-files.md"), fates.print());
		assertThat(fates.print()).as("src/docs/hostile-files.md is as target/hostile-files.md")
			.isEqualTo(Files.readString(Path.of("src/docs/hostile-files.md")));
	}

	@Test
	@Order(2)
	void theProcessThatReadsIsKilled() throws Exception {
		FileSender citizen = new FileSender(this.product.url(""));
		someToRead().forEach(citizen::attach);
		citizen.send();
		for (int kill = 0; kill < 3; kill++) {
			reader().destroyForcibly();
			TimeUnit.MILLISECONDS.sleep(700);
		}
		awaitAllRead();
		eachIsReadOrMarkedOnce(citizen);
	}

	@Test
	@Order(3)
	void theProductIsKilledWhileItReads() throws Exception {
		FileSender citizen = new FileSender(this.product.url(""));
		someToRead().forEach(citizen::attach);
		citizen.send();
		ProcessHandle reader = reader();
		this.product.kill();
		assertThat(reader.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();

		this.product = running();
		awaitAllRead();
		eachIsReadOrMarkedOnce(citizen);
		nothingLiesOutside();
		assertThat(this.folder.resolve("data/reading")).as("what the killed one left is gone")
			.isDirectoryNotContaining((node) -> !isOfARunningProgram(node));
	}

	private static boolean isOfARunningProgram(Path node) {
		String name = node.getFileName().toString();
		return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isPresent();
	}

	/** Some work for the reader, so that it is met in the middle of it. */
	private static List<Sample> someToRead() {
		return Corpus.all("http://127.0.0.1:1/")
			.stream()
			.filter((one) -> one.what()
				.matches("XLSX: five thousand rows|PDF: a hundred pages|DOCX: fifty pages"
						+ "|PDF that unpacks to 50 MB|TXT: 300 KB"))
			.toList();
	}

	private ProcessHandle reader() throws InterruptedException {
		for (int look = 0; look < 600; look++) {
			List<ProcessHandle> found = ProcessHandle.current()
				.descendants()
				.filter((one) -> one.info().commandLine().orElse("").contains("ParsingProgram"))
				.toList();
			if (!found.isEmpty()) {
				return found.get(0);
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new AssertionError("Nothing is being read");
	}

	private void awaitAllRead() throws SQLException, InterruptedException {
		try (Connection database = this.product.database()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
			int waiting = 1;
			for (int look = 0; look < 400 && waiting > 0; look++) {
				TimeUnit.SECONDS.sleep(1);
				waiting = jdbc.sql("select count(*) from file_text where state = 'WAITING'")
					.query(Integer.class)
					.single();
			}
			assertThat(waiting).as("files that are neither read nor marked").isZero();
		}
	}

	private void eachIsReadOrMarkedOnce(FileSender citizen) throws SQLException {
		try (Connection database = this.product.database()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
			String number = citizen.attached().get(0).number();
			assertThat(jdbc.sql("""
					select t.state from file_text t join case_file c on c.id = t.case_id where c.number = ?""")
				.param(number)
				.query(String.class)
				.list()).hasSize(citizen.attached().size()).doesNotContain("WAITING");
			assertThat(jdbc.sql("""
					select count(*) from case_text x join case_file c on c.id = x.case_id
					where c.number = ? and x.source = 'ATTACHMENT'""").param(number).query(Integer.class).single())
				.as("texts that are found; of all of a case together so much is searched as fits")
				.isPositive();
		}
	}

	private void collect(FileSender citizen, Fates fates) throws SQLException {
		Map<String, List<Sample>> byCase = new LinkedHashMap<>();
		citizen.attached()
			.forEach((one) -> byCase.computeIfAbsent(one.number(), (absent) -> new ArrayList<>()).add(one.sample()));
		try (Connection database = this.product.database()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
			byCase.forEach((number, samples) -> {
				List<Fates.Taken> taken = jdbc.sql("""
						select a.name, a.kind, t.state, t.reason, t.cut from attachment a
						  join file_text t on t.attachment_id = a.id join case_file c on c.id = a.case_id
						where c.number = ? order by a.id""").param(number).query(Fates.Taken.class).list();
				assertThat(taken).hasSameSizeAs(samples);
				for (int file = 0; file < taken.size(); file++) {
					fates.taken(samples.get(file), taken.get(file));
				}
			});
		}
	}

	private void nothingLiesOutside() throws IOException {
		assertThat(Path.of("/tmp/x.jsp")).doesNotExist();
		try (Stream<Path> files = Files.walk(this.folder.resolve("data/reading"))) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()))
				.as("files that were left where they were read")
				.allMatch((name) -> name.equals(".pdfbox.cache"));
		}
		try (Stream<Path> data = Files.list(this.folder.resolve("data"))) {
			assertThat(data.map((file) -> file.getFileName().toString())).isSubsetOf("postgres", "reading", "seals.log",
					"secret.key");
		}
	}

	private static void report(List<Duration> sending) {
		List<Duration> sorted = sending.stream().sorted().toList();
		Duration p99 = sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
		log.info("{} submissions meanwhile, half within {} ms, 99 of 100 within {} ms", sorted.size(),
				sorted.get(sorted.size() / 2).toMillis(), p99.toMillis());
		assertThat(sorted).hasSizeGreaterThan(20);
		assertThat(p99).isLessThan(SLOWEST);
	}

}
