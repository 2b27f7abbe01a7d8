package vn.langnghe.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(AuditDatabase.class)
class SealerTest {

	private final AuditDatabase.Access database;

	@TempDir
	private Path folder;

	SealerTest(AuditDatabase.Access database) {
		this.database = database;
	}

	@Test
	void nothingNewMakesNoSeal() throws Exception {
		append("XA-1");
		this.database.sealer().seal();
		this.database.sealer().seal();

		assertThat(verify()).extracting(AuditResult::seals, AuditResult::unsealed).containsExactly(1L, 0L);
	}

	@Test
	void anEntryCommittedAfterALaterOneIsNotForgotten() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(this.database.bean(PlatformTransactionManager.class));
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			transaction.executeWithoutResult((status) -> {
				append("XA-1");
				run(other, () -> {
					append("XA-2");
					this.database.sealer().seal();
				});
			});
		}
		finally {
			other.shutdownNow();
		}
		assertThat(verify().unsealed()).isOne();

		this.database.sealer().seal();

		assertThat(verify()).extracting(AuditResult::seals, AuditResult::unsealed, AuditResult::broken)
			.containsExactly(2L, 0L, 0L);
	}

	@Test
	void sealingWaitsForNobodyAndNobodyWaitsForIt() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(this.database.bean(PlatformTransactionManager.class));
		append("XA-1");
		append("XA-2");
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			transaction.executeWithoutResult((status) -> {
				append("XA-2");
				run(other, () -> this.database.sealer().seal());
				append("XA-1");
			});
		}
		finally {
			other.shutdownNow();
		}

		assertThat(verify()).extracting(AuditResult::seals, AuditResult::unsealed, AuditResult::broken)
			.containsExactly(1L, 2L, 0L);
	}

	@Test
	void severalNodesSealWhileOthersWriteAndAllIsCoveredOnce() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> work = Stream.concat(
					IntStream.range(0, 5)
						.<Runnable>mapToObj((writer) -> () -> IntStream.range(0, 60)
							.forEach((entry) -> append("XA-" + (entry * (writer + 1)) % 7))),
					IntStream.range(0, 3)
						.<Runnable>mapToObj((
								node) -> () -> IntStream.range(0, 20).forEach((turn) -> this.database.sealer().seal())))
				.<Future<?>>map(pool::submit)
				.toList();
			for (Future<?> one : work) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			pool.shutdownNow();
		}
		this.database.sealer().seal();

		assertThat(verify()).extracting(AuditResult::entries, AuditResult::unsealed, AuditResult::broken)
			.containsExactly(300L, 0L, 0L);
		assertThat(JdbcClient.create(this.database.superuser())
			.sql("select sum(entries) from audit_seal")
			.query(Long.class)
			.single()).isEqualTo(300);
	}

	@Test
	void everyNodesFileHoldsAllSealsAlsoThoseOfOthers() throws Exception {
		append("XA-1");
		this.database.sealer().seal();
		SealLog another = log();
		another.catchUp();
		append("XA-1");
		this.database.sealer().seal();
		another.catchUp();

		assertThat(lines()).hasSize(2);
		assertThat(this.database.check().verify(this.folder.resolve("seals.log")))
			.extracting(AuditResult::copiedSeals, AuditResult::broken)
			.containsExactly(2L, 0L);
	}

	@Test
	void halfALineOfAKilledProgramIsWrittenAnew() throws Exception {
		append("XA-1");
		this.database.sealer().seal();
		log().catchUp();
		append("XA-1");
		this.database.sealer().seal();
		Files.writeString(this.folder.resolve("seals.log"), "2 2026-05-0", StandardOpenOption.APPEND);

		log().catchUp();

		assertThat(lines()).hasSize(2).allMatch((line) -> Seal.ofLine(line).isPresent());
	}

	@Test
	void theFileOfAnotherDatabaseIsKeptAside() throws Exception {
		String foreign = "7 2026-05-04T01:02:03Z " + "ab".repeat(32) + "\n";
		Files.writeString(this.folder.resolve("seals.log"), foreign);
		append("XA-1");
		this.database.sealer().seal();

		log().catchUp();

		assertThat(lines()).hasSize(1);
		assertThat(this.folder.resolve("seals.log.until-7-abababababababab")).hasContent(foreign);
	}

	private SealLog log() {
		return new SealLog(JdbcClient.create(this.database.application()), this.folder.toString());
	}

	private List<String> lines() throws Exception {
		return Files.readAllLines(this.folder.resolve("seals.log"));
	}

	private void append(String number) {
		this.database.trail().record(AuditFact.ofCase(number, "case.urged", Actor.SYSTEM, 7));
	}

	private AuditResult verify() throws Exception {
		return this.database.check().verify(null);
	}

	private static void run(ExecutorService thread, Runnable work) {
		try {
			thread.submit(work).get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
