package vn.langnghe.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(AuditDatabase.class)
class AuditCommandTest {

	private final AuditDatabase.Access database;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	AuditCommandTest(AuditDatabase.Access database) {
		this.database = database;
	}

	@BeforeEach
	void aCase() {
		for (String action : new String[] { "case.registered", "case.accepted", "case.assigned" }) {
			this.database.trail().record(AuditFact.ofCase("XA-1", action, Actor.SYSTEM, 7));
		}
		this.database.sealer().seal();
	}

	@Test
	void onlyTheseTwoWordsMeanTheCommand() {
		assertThat(AuditCommand.isMeantBy("audit", "verify", "--seals=x")).isTrue();
		assertThat(AuditCommand.isMeantBy("audit")).isFalse();
		assertThat(AuditCommand.isMeantBy("--audit=verify")).isFalse();
		assertThat(AuditCommand.isMeantBy()).isFalse();
	}

	@Test
	void aWholeTrailEndsWithZero() {
		assertThat(run()).isEqualTo(AuditCommand.WHOLE);

		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("1 chuỗi, 3 mục và 1 niêm phong")
			.contains("Nhật ký nguyên vẹn.");
	}

	@Test
	void aBrokenTrailEndsWithOneAndNamesTheEntry() {
		this.database.tamper("update audit_entry set action = 'case.refused' where chain = 'case:XA-1' and seq = 2");
		long id = JdbcClient.create(this.database.superuser())
			.sql("select id from audit_entry where seq = 2")
			.query(Long.class)
			.single();

		assertThat(run("--lang=en")).isEqualTo(AuditCommand.BROKEN);

		assertThat(this.printed.toString(StandardCharsets.UTF_8))
			.contains("Chain case:XA-1, entry no. 2 (id " + id + "): edited.");
	}

	@Test
	void theCopyOfTheSealsIsReadFromTheFileNamed() {
		assertThat(run("--lang=en", "--seals=" + this.database.folder().resolve("seals.log")))
			.isEqualTo(AuditCommand.WHOLE);

		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("Compared with 1 seals");
	}

	@Test
	void aCheckThatCannotBeMadeIsNotTakenForAResult() {
		assertThat(run("--seals=" + this.database.folder().resolve("no-such-file"))).isEqualTo(AuditCommand.FAILED);
		assertThat(run("--spring.datasource.password=wrong")).isEqualTo(AuditCommand.FAILED);
	}

	private int run(String... more) {
		String[] arguments = new String[5 + more.length];
		arguments[0] = "audit";
		arguments[1] = "verify";
		arguments[2] = "--spring.datasource.url=" + this.database.url();
		arguments[3] = "--spring.datasource.username=postgres";
		arguments[4] = "--spring.datasource.password=" + this.database.superuserPassword();
		System.arraycopy(more, 0, arguments, 5, more.length);
		return AuditCommand.run(new PrintStream(this.printed, true, StandardCharsets.UTF_8), arguments);
	}

}
