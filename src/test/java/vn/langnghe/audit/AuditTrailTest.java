package vn.langnghe.audit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(AuditDatabase.class)
class AuditTrailTest {

	private final AuditDatabase.Access database;

	private final JdbcClient jdbc;

	AuditTrailTest(AuditDatabase.Access database) {
		this.database = database;
		this.jdbc = JdbcClient.create(database.superuser());
	}

	@Test
	void whatTheDatabaseHashedTheVerifierRecomputes() throws Exception {
		record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7).is("state", "RECEIVED"));
		record(AuditFact.ofCase("XA-1", "case.refused", Actor.staff(5, "Nguyễn Thị Lan", "RECEPTIONIST"), 7)
			.was("note", "")
			.is("note", "“Đã nộp” \\ \"hồ sơ\"\n\t\u0000 \uD83D\uDE00 \uD83D e\u0323\u0302"));
		record(AuditFact.ofStaff("lan", "login.succeeded", Actor.staff(5, "Nguyễn Thị Lan", null), null));
		record(AuditFact.ofSystem("login.failed", Actor.SYSTEM));

		AuditResult result = this.database.check().verify(null);

		assertThat(result.findings()).isEmpty();
		assertThat(result.isWhole()).isTrue();
		assertThat(result.chains()).isEqualTo(3);
		assertThat(result.entries()).isEqualTo(4);
	}

	@Test
	void anEmptyTrailIsWhole() throws Exception {
		assertThat(this.database.check().verify(null).isWhole()).isTrue();
	}

	@Test
	void aCaseIsReadBackAsItWasWrittenOldestFirst() {
		record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7).is("state", "RECEIVED"));
		record(AuditFact.ofCase("XA-10", "case.registered", Actor.CITIZEN, 7));
		record(AuditFact.ofCase("XA-1", "case.accepted", Actor.staff(5, "Lan", "RECEPTIONIST"), 7)
			.was("state", "RECEIVED")
			.is("state", "ACCEPTED"));

		History history = this.database.bean(History.class);

		List<History.Entry> entries = history.ofCase("XA-1", 0, 10);
		assertThat(entries).extracting(History.Entry::action).containsExactly("case.registered", "case.accepted");
		assertThat(entries.get(1).actor()).isEqualTo(Actor.staff(5, "Lan", "RECEPTIONIST"));
		assertThat(entries.get(1).before()).isEqualTo(Map.of("state", "RECEIVED"));
		assertThat(entries.get(1).after()).isEqualTo(Map.of("state", "ACCEPTED"));
		assertThat(history.ofCase("XA-1", 1, 10)).extracting(History.Entry::seq).containsExactly(2);
	}

	@Test
	void sixteenAtOnceOnOneNewChainLeaveNoGap() throws Exception {
		int writers = 16;
		int each = 25;
		ExecutorService pool = Executors.newFixedThreadPool(writers);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Object>> work = IntStream.range(0, writers).mapToObj((writer) -> pool.submit(() -> {
				start.await();
				for (int i = 0; i < each; i++) {
					record(AuditFact.ofCase("XA-1", "case.urged", Actor.SYSTEM, 7).is("writer", writer));
				}
				return null;
			})).toList();
			start.countDown();
			for (Future<Object> one : work) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			pool.shutdownNow();
		}

		AuditResult result = this.database.check().verify(null);

		assertThat(result.findings()).isEmpty();
		assertThat(result.chains()).isOne();
		assertThat(result.entries()).isEqualTo(writers * each);
	}

	@Test
	void whatIsRolledBackWasNeverRecorded() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(this.database.bean(PlatformTransactionManager.class));
		transaction.executeWithoutResult((status) -> {
			record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7));
			status.setRollbackOnly();
		});

		assertThat(count("audit_entry") + count("audit_chain") + count("audit_unsealed")).isZero();

		record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7));
		assertThat(this.database.check().verify(null).entries()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry",
			"update audit_seal set entries = 0", "delete from audit_seal", "truncate audit_seal",
			"update audit_seal_member set seq = 9", "delete from audit_seal_member", "truncate audit_seal_member",
			"delete from audit_chain", "truncate audit_chain", "update audit_chain set seq = seq - 1",
			"update audit_chain set seq = seq", "update audit_chain set chain = 'case:other', seq = seq + 1" })
	void neitherTheApplicationNorTheOwnerChangesWhatWasWritten(String statement) throws Exception {
		record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7));
		this.database.sealer().seal();

		assertRefused(this.database.application(), statement);
		assertRefused(this.database.owner(), statement);

		assertThat(this.database.check().verify(null).findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"insert into audit_entry (chain, seq, at, action, actor_kind, actor_name, before, after, prev_hash, hash)"
					+ " values ('case:XA-1', 2, now(), 'x', 'SYSTEM', '', '{}', '{}', '', '')",
			"insert into audit_chain values ('case:XA-9', 1, '')", "update audit_chain set seq = seq + 1",
			"insert into audit_unsealed values ('case:XA-1', 1)" })
	void theApplicationAppendsOnlyThroughTheFunction(String statement) {
		record(AuditFact.ofCase("XA-1", "case.registered", Actor.CITIZEN, 7));

		assertRefused(this.database.application(), statement);
	}

	private void record(AuditFact fact) {
		this.database.trail().record(fact);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static void assertRefused(DataSource source, String statement) {
		assertThatThrownBy(() -> JdbcClient.create(source).sql(statement).update()).rootCause()
			.message()
			.containsAnyOf("append-only", "permission denied");
	}

}
