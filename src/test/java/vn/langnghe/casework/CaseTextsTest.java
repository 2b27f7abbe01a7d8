package vn.langnghe.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseTexts.Source;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CaseTextsTest {

	@Autowired
	private CaseTexts texts;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune commune;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
	}

	@Test
	void whatIsKeptOnTheWayIsWhatTheMigrationKeepsOfIt() {
		String number = this.walk.submittedAbout(this.commune.agency(), "anh cán bộ trẻ");
		this.walk.asks(this.commune.receptionist(), number, "classify");
		this.walk.supplements(number);
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.notes.write(number, "Đã gọi điện cho bà", Set.of(), Communes.signedIn(this.commune.handler()));
		this.walk.returnsDraft(this.commune.chairperson(), number);
		this.walk.drafts(this.commune.handler(), number);
		this.walk.writesInstead(this.commune.chairperson(), number);
		this.walk.isDissatisfied(number);

		String rows = "select source || ' ' || reference || ' ' || text from case_text where case_id = :case order by 1";
		String vectors = "select head::text || words::text from case_search where case_id = :case";
		List<String> kept = asked(rows, number);
		List<String> found = asked(vectors, number);

		assertThat(kept).hasSize(7)
			.anyMatch((one) -> one.startsWith("REPLY 1 Tôi trực tiếp trả lời bà."))
			.noneMatch((one) -> one.contains("Xin lỗi bà"));
		assertThat(found).hasSize(1);
		this.transaction.executeWithoutResult((status) -> {
			migrate(number);
			assertThat(asked(rows, number)).isEqualTo(kept);
			assertThat(asked(vectors, number)).isEqualTo(found);
			status.setRollbackOnly();
		});
	}

	@Test
	void anotherTextTakesThePlaceOfTheOneBefore() {
		String number = this.walk.submitted(this.commune.agency());

		put(number, Source.ATTACHMENT, "7", "Giấy hẹn trả kết quả");
		assertThat(finds(number, "'giay hen'")).isTrue();
		put(number, Source.ATTACHMENT, "7", "Bie\u0302n lai \u200bthu phí\u0000");
		assertThat(finds(number, "'giay hen'")).isFalse();
		assertThat(finds(number, "'bien lai' & phi")).isTrue();
		put(number, Source.ATTACHMENT, "7", " ");
		assertThat(finds(number, "'bien lai'")).isFalse();
		assertThat(finds(number, "'ho so'")).isTrue();
	}

	@Test
	void filesLeaveRoomForWhatTheOfficeWrites() {
		String number = this.walk.submitted(this.commune.agency());

		for (int file = 1; file <= 4; file++) {
			put(number, Source.ATTACHMENT, "" + file, ("trang" + file + " ậ ").repeat(8_000));
		}
		put(number, Source.NOTE, "1", "ghi chú sau cùng");

		assertThat(finds(number, "trang1")).isTrue();
		assertThat(finds(number, "trang4")).isFalse();
		assertThat(finds(number, "'sau cung'")).isTrue();
		assertThat(this.jdbc.sql("select sum(octet_length(text)) from case_text where case_id = ?")
			.param(this.walk.get(number).id())
			.query(Integer.class)
			.single()).isLessThan(CaseTexts.MOST);
	}

	@Test
	void aTextIsNotCutInTheMiddleOfALetter() {
		assertThat(CaseTexts.fitting("ab", 2)).isEqualTo("ab");
		assertThat(CaseTexts.fitting("aậb", 3)).isEqualTo("a");
		assertThat(CaseTexts.fitting("aậb", 4)).isEqualTo("aậ");
		assertThat(CaseTexts.fitting("aậb", -1)).isEmpty();
	}

	@Test
	void aTransferredCaseIsFoundWhereItIsNow() {
		String number = this.walk.submitted(this.commune.agency());
		Commune other = this.communes.commune();

		this.walk.transfers(this.commune.receptionist(), number, other.agency());

		assertThat(asked("select agency_id::text from case_text where case_id = :case union all "
				+ "select agency_id::text from case_search where case_id = :case", number))
			.isNotEmpty()
			.containsOnly(String.valueOf(other.agency().id()));
	}

	@Test
	void nothingIsKeptOfWhatIsLockedToOnePerson() {
		String number = this.walk.submitted(this.commune.agency());
		put(number, Source.ATTACHMENT, "1", "ảnh chụp biên lai");

		this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.chairperson());
		put(number, Source.ATTACHMENT, "2", "đọc xong sau đó");

		assertThat(asked("select source from case_text where case_id = :case", number)).isEmpty();
		assertThat(asked("select words::text from case_search where case_id = :case", number)).isEmpty();
	}

	private void put(String number, Source source, String reference, String text) {
		this.transaction
			.executeWithoutResult((status) -> this.texts.put(this.walk.get(number).id(), source, reference, text));
	}

	private boolean finds(String number, String query) {
		return this.jdbc.sql("select words @@ ?::tsquery from case_search where case_id = ?")
			.params(query, this.walk.get(number).id())
			.query(Boolean.class)
			.single();
	}

	private List<String> asked(String question, String number) {
		return this.jdbc.sql(question).param("case", this.walk.get(number).id()).query(String.class).list();
	}

	/** Once more what the migration does with the cases that are there when it runs. */
	private void migrate(String number) {
		long id = this.walk.get(number).id();
		this.jdbc.sql("delete from case_text where case_id = ?").param(id).update();
		this.jdbc.sql("delete from case_search where case_id = ?").param(id).update();
		for (String statement : migration().split(";\\n")) {
			if (statement.contains("insert into case_text")) {
				this.jdbc.sql(statement + " and c.id = " + id).update();
			}
			if (statement.contains("insert into case_search")) {
				this.jdbc.sql(statement.replace("group by", "where case_id = " + id + " group by")).update();
			}
		}
	}

	private static String migration() {
		try {
			return new ClassPathResource("db/migration/V040__case_text.sql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
