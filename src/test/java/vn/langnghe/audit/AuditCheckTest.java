package vn.langnghe.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.audit.AuditFinding.Kind;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The database's superuser tampers with three cases of five entries each. */
@ExtendWith(AuditDatabase.class)
class AuditCheckTest {

	private static final String REHASH = """
			do $$ declare e record; last bytea := ''; begin
			for e in select * from audit_entry where chain = 'case:XA-2' order by seq loop
			  last := sha256(audit_field('langnghe-entry-1'::bytea) || audit_field(convert_to(e.chain, 'UTF8'))
			    || audit_field(int8send(e.seq)) || audit_field(int8send((extract(epoch from e.at) * 1000000)::bigint))
			    || audit_field(int8send(e.agency_id)) || audit_field(convert_to(e.action, 'UTF8'))
			    || audit_field(convert_to(e.actor_kind, 'UTF8')) || audit_field(int8send(e.actor_staff_id))
			    || audit_field(convert_to(e.actor_name, 'UTF8')) || audit_field(convert_to(e.hat, 'UTF8'))
			    || audit_field(convert_to(e.before, 'UTF8')) || audit_field(convert_to(e.after, 'UTF8'))
			    || audit_field(last));
			  update audit_entry set hash = last,
			    prev_hash = coalesce((select hash from audit_entry where chain = e.chain and seq = e.seq - 1), '')
			    where id = e.id;
			end loop;
			update audit_chain set hash = last, seq = (select max(seq) from audit_entry where chain = 'case:XA-2')
			  where chain = 'case:XA-2';
			end $$""";

	private final AuditDatabase.Access database;

	private final JdbcClient jdbc;

	@TempDir
	private Path folder;

	AuditCheckTest(AuditDatabase.Access database) {
		this.database = database;
		this.jdbc = JdbcClient.create(database.superuser());
	}

	@BeforeEach
	void threeCases() {
		for (int entry = 1; entry <= 5; entry++) {
			for (String number : List.of("XA-1", "XA-2", "XA-3")) {
				append(number, entry);
			}
			if (entry == 3) {
				this.database.sealer().seal();
			}
		}
	}

	@Test
	void untouchedAllIsWhole() throws Exception {
		AuditResult result = verify();
		assertThat(result.findings()).isEmpty();
		assertThat(result)
			.extracting(AuditResult::chains, AuditResult::entries, AuditResult::seals, AuditResult::unsealed)
			.containsExactly(3L, 15L, 1L, 6L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			action = 'case.closed'
			actor_name = 'Trần Văn B'
			actor_staff_id = 6
			actor_kind = 'SYSTEM'
			hat = null
			agency_id = 8
			before = '{}'
			after = '{"state":"CLOSED"}'
			after = after || ' '
			at = at + interval '1 microsecond'
			at = 'infinity'
			hash = sha256('x')
			prev_hash = sha256('x')
			""")
	void eachEditedFieldNamesItsEntry(String edit) throws Exception {
		this.database.tamper("update audit_entry set %s where chain = 'case:XA-2' and seq = 4".formatted(edit));

		assertFound(Kind.EDITED, "case:XA-2", 4, id("case:XA-2", 4));
	}

	@Test
	void anEntryEditedAndHashedAnewIsNamedThroughTheOneAfterIt() throws Exception {
		this.database.tamper("""
				update audit_entry set action = 'case.closed', hash = sha256(audit_field('langnghe-entry-1'::bytea)
				  || audit_field(convert_to(chain, 'UTF8')) || audit_field(int8send(seq))
				  || audit_field(int8send((extract(epoch from at) * 1000000)::bigint))
				  || audit_field(int8send(agency_id)) || audit_field('case.closed'::bytea)
				  || audit_field(convert_to(actor_kind, 'UTF8')) || audit_field(int8send(actor_staff_id))
				  || audit_field(convert_to(actor_name, 'UTF8')) || audit_field(convert_to(hat, 'UTF8'))
				  || audit_field(convert_to(before, 'UTF8')) || audit_field(convert_to(after, 'UTF8'))
				  || audit_field(prev_hash))
				where chain = 'case:XA-2' and seq = 2""");

		assertFound(Kind.EDITED, "case:XA-2", 2, id("case:XA-2", 2));
	}

	@Test
	void anEntryTakenOutOfTheMiddleIsMissed() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2' and seq = 2");

		assertFound(Kind.MISSING, "case:XA-2", 2, null);
	}

	@Test
	void theFirstEntryIsMissedToo() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2' and seq = 1");

		assertFound(Kind.MISSING, "case:XA-2", 1, null);
	}

	@Test
	void aGapClosedByRenumberingIsSeen() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2' and seq = 4",
				"update audit_entry set seq = 4 where chain = 'case:XA-2' and seq = 5",
				"update audit_chain set seq = 4 where chain = 'case:XA-2'");

		assertFound(Kind.REORDERED, "case:XA-2", 4, id("case:XA-2", 4));
	}

	@Test
	void twoEntriesThatChangedPlacesAreSeenAtTheFirst() throws Exception {
		long third = id("case:XA-2", 3);
		this.database.tamper("update audit_entry set seq = 99 where chain = 'case:XA-2' and seq = 2",
				"update audit_entry set seq = 2 where chain = 'case:XA-2' and seq = 3",
				"update audit_entry set seq = 3 where chain = 'case:XA-2' and seq = 99");

		assertFound(Kind.REORDERED, "case:XA-2", 2, third);
		assertThat(verify().findings().get(0).other()).isEqualTo(3);
	}

	@Test
	void aCutTailIsSeenByTheHead() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2' and seq >= 4");

		assertFound(Kind.TAIL_CUT, "case:XA-2", 4, null);
	}

	@Test
	void aCutTailWhoseHeadWasMovedBackIsSeenOnceSealed() throws Exception {
		this.database.sealer().seal();
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2' and seq >= 4", """
				update audit_chain c set seq = 3, hash = e.hash from audit_entry e
				where c.chain = 'case:XA-2' and e.chain = c.chain and e.seq = 3""");

		assertFound(Kind.TAIL_CUT, "case:XA-2", 4, null);
	}

	@Test
	void aChangedHeadIsSeen() throws Exception {
		this.database.tamper("update audit_chain set hash = sha256('x') where chain = 'case:XA-2'");

		assertFound(Kind.HEAD_CHANGED, "case:XA-2", 5, id("case:XA-2", 5));
	}

	@Test
	void aHeadMovedBackIsSeen() throws Exception {
		this.database.tamper("update audit_chain set seq = 4 where chain = 'case:XA-2'");

		assertFound(Kind.HEAD_CHANGED, "case:XA-2", 5, id("case:XA-2", 5));
	}

	@Test
	void aHeadThatIsGoneIsSeen() throws Exception {
		this.database.tamper("delete from audit_chain where chain = 'case:XA-2'");

		assertFound(Kind.HEAD_MISSING, "case:XA-2", 5, id("case:XA-2", 5));
	}

	@Test
	void aChainWithoutEntriesIsSeenByItsHead() throws Exception {
		append("XA-0", 1);
		this.database.tamper("delete from audit_entry where chain = 'case:XA-0'");

		assertFound(Kind.CHAIN_DROPPED, "case:XA-0", 1, null);
	}

	@Test
	void aCaseDroppedWithItsHeadIsSeenOnceSealed() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2'",
				"delete from audit_chain where chain = 'case:XA-2'");

		assertFound(Kind.CHAIN_DROPPED, "case:XA-2", 1, null);
	}

	@Test
	void aCaseDroppedOutOfTheSealsTooBreaksTheSeal() throws Exception {
		this.database.tamper("delete from audit_entry where chain = 'case:XA-2'",
				"delete from audit_chain where chain = 'case:XA-2'",
				"delete from audit_seal_member where chain = 'case:XA-2'");

		assertFound(Kind.SEAL_EDITED, "seals", 1, null);
	}

	@Test
	void aChainWrittenAnewFromTheStartBreaksItsSeal() throws Exception {
		this.database.tamper("update audit_entry set action = 'case.closed' where chain = 'case:XA-2' and seq = 2",
				REHASH);

		assertFound(Kind.REWRITTEN, "case:XA-2", 1, id("case:XA-2", 1));
	}

	@Test
	void rewritingAfterTheLastSealIsNotYetSeenAndAfterTheNextSealIs() throws Exception {
		this.database.sealer().seal();
		append("XA-2", 6);
		this.database.sealer().seal();
		this.database.tamper("update audit_entry set action = 'case.closed' where chain = 'case:XA-2' and seq = 6",
				REHASH);

		assertFound(Kind.REWRITTEN, "case:XA-2", 6, id("case:XA-2", 6));
	}

	@Test
	void aRemovedSealIsMissed() throws Exception {
		this.database.sealer().seal();
		this.database.tamper("delete from audit_seal where number = 1");

		assertFound(Kind.SEAL_MISSING, "seals", 1, null);
	}

	@Test
	void theCopyOfTheSealsFindsADatabaseBuiltAnew() throws Exception {
		this.database.sealer().seal();
		Path copy = Files.copy(this.database.folder().resolve("seals.log"), this.folder.resolve("copy"));
		assertThat(this.database.check().verify(copy).findings()).isEmpty();
		assertThat(this.database.check().verify(copy).copiedSeals()).isEqualTo(2);

		this.database.tamper("truncate audit_entry, audit_chain, audit_unsealed, audit_seal, audit_seal_member");
		threeCases();

		AuditResult result = this.database.check().verify(copy);
		assertThat(result.findings()).extracting(AuditFinding::kind, AuditFinding::seq)
			.containsExactly(tuple(Kind.SEAL_NOT_AS_IN_COPY, 1L), tuple(Kind.SEAL_NOT_AS_IN_COPY, 2L));
	}

	@Test
	void aLineOfTheCopyThatIsNoSealIsNamed() throws Exception {
		Path copy = Files.writeString(this.folder.resolve("copy"), "1 yesterday \u00ff\n");

		assertThat(this.database.check().verify(copy).findings()).extracting(AuditFinding::kind)
			.containsExactly(Kind.COPY_UNREADABLE);
	}

	@Test
	void allBrokenPlacesAreCountedAndTheFirstComesFirst() throws Exception {
		this.database.tamper("update audit_entry set action = 'x' where chain = 'case:XA-3' and seq in (2, 4)",
				"update audit_entry set action = 'x' where chain = 'case:XA-1' and seq = 5");

		AuditResult result = verify();
		assertThat(result.broken()).isEqualTo(2);
		assertThat(result.findings()).extracting(AuditFinding::chain, AuditFinding::seq)
			.containsExactly(tuple("case:XA-1", 5L), tuple("case:XA-3", 2L));
	}

	private void assertFound(Kind kind, String chain, long seq, Long entryId) throws Exception {
		AuditResult result = verify();
		assertThat(result.isWhole()).isFalse();
		assertThat(result.findings().get(0))
			.extracting(AuditFinding::kind, AuditFinding::chain, AuditFinding::seq, AuditFinding::entryId)
			.containsExactly(kind, chain, seq, entryId);
	}

	private AuditResult verify() throws Exception {
		return this.database.check().verify(null);
	}

	private void append(String number, int entry) {
		this.database.trail()
			.record(AuditFact.ofCase(number, "case.urged", Actor.staff(5, "Lan", "CHAIRPERSON"), 7)
				.was("note", entry - 1)
				.is("note", entry));
	}

	private long id(String chain, int seq) {
		return this.jdbc.sql("select id from audit_entry where chain = ? and seq = ?")
			.params(chain, seq)
			.query(Long.class)
			.single();
	}

}
