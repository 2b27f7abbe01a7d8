package vn.langnghe.casework;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.TextHash;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class NotesTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void aCommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void aNoteIsKeptWithItsMentionsAndTheMentionedAreToldOnce() {
		String number = this.walk.assigned(this.commune);
		String words = "Nhờ @%s xem lại mốc nhận hồ sơ.\nGửi cả ban@xa.gov.vn."
			.formatted(this.commune.coordinator().username());

		write(this.commune.handler(), number, words, this.commune.coordinator(), this.commune.chairperson());

		assertThat(this.notes.of(this.walk.get(number))).singleElement().satisfies((note) -> {
			assertThat(note.words()).isEqualTo(words);
			assertThat(note.by()).isEqualTo(this.commune.handler().displayName());
			assertThat(note.mentioned()).isEqualTo("Trần Văn Chủ, Vũ Văn Phối");
		});
		assertThat(told(number)).containsExactlyInAnyOrder(this.commune.coordinator().id(),
				this.commune.chairperson().id());
		assertThat(this.jdbc.sql(
				"select hat || ' ' || after from audit_entry where chain = 'case:' || ? and action = 'case.note-written'")
			.param(number)
			.query(String.class)
			.single()).startsWith("HANDLER ").contains(TextHash.of(words), "Trần Văn Chủ").doesNotContain("mốc nhận");
	}

	@Test
	void nobodyCanBeMentionedWhoMayNotSeeTheCaseAndTheRefusalSaysNoMore() {
		String number = this.walk.submittedAbout(this.commune.agency(), "anh Phối ở Văn phòng");
		Staff stranger = this.communes.commune().receptionist();

		assertThat(this.notes.mentionable(this.walk.get(number), Communes.signedIn(this.commune.receptionist())))
			.extracting(Staff::username)
			.containsExactly(this.commune.chairperson().username());
		for (Staff one : List.of(this.commune.coordinator(), this.commune.handler(), stranger)) {
			assertThatExceptionOfType(Invalid.class)
				.isThrownBy(() -> write(this.commune.receptionist(), number, "Hỏi @" + one.username()))
				.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("casework.notes.error.mention"));
			assertThatExceptionOfType(Invalid.class)
				.isThrownBy(() -> write(this.commune.receptionist(), number, "Hỏi", one))
				.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("casework.notes.error.mentioned"));
		}
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> write(this.commune.receptionist(), number, "Hỏi @khong-co-ai"))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("casework.notes.error.mention"));
		assertThat(this.notes.of(this.walk.get(number))).isEmpty();
		assertThat(told(number)).isEmpty();
	}

	@Test
	void theNotesOfADenunciationAreItsReceiversAlone() {
		String number = this.walk.submitted(this.commune.agency());
		write(this.commune.receptionist(), number, "Có vẻ là tố cáo");
		this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.chairperson());

		assertThatThrownBy(() -> write(this.commune.receptionist(), number, "Thêm")).isInstanceOf(NotFound.class);
		write(this.commune.chairperson(), number, "Đã lập hồ sơ riêng");
		assertThat(this.notes.mentionable(this.walk.get(number), Communes.signedIn(this.commune.chairperson())))
			.isEmpty();
		assertThat(this.notes.of(this.walk.get(number))).hasSize(2);
	}

	@Test
	void anInspectorReadsAndWritesNothing() {
		Staff inspector = this.communes.engage(this.commune.agency(), "Hoàng Văn Soi", Role.INSPECTOR);
		String number = this.walk.submitted(this.commune.agency());
		CaseFile caseFile = this.walk.get(number);

		assertThat(this.notes.mayWrite(caseFile, Communes.signedIn(inspector))).isFalse();
		assertThat(this.notes.mayWrite(caseFile, Communes.signedIn(this.commune.receptionist()))).isTrue();
		assertThat(this.notes.mayWrite(caseFile, Communes.signedIn(this.commune.handler()))).isFalse();
		assertThatThrownBy(() -> write(inspector, number, "Tôi xem rồi")).isInstanceOf(NotFound.class);
	}

	@Test
	void aNoteHasWordsAndNotTooMany() {
		String number = this.walk.submitted(this.commune.agency());
		for (String words : List.of("", " \n ", "ắ".repeat(Notes.LONGEST + 1))) {
			assertThatThrownBy(() -> write(this.commune.receptionist(), number, words)).isInstanceOf(Invalid.class);
		}
		write(this.commune.receptionist(), number, "ắ".repeat(Notes.LONGEST));
	}

	@Test
	void aNoteStaysAsItWasWritten() {
		String number = this.walk.submitted(this.commune.agency());
		write(this.commune.receptionist(), number, "Đã gọi điện");
		for (String change : List.of("update case_note set words = 'khác'", "delete from case_note",
				"truncate case_note")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
		}
	}

	private void write(Staff who, String number, String words, Staff... mentioned) {
		this.notes.write(number, words, Set.copyOf(List.of(mentioned).stream().map(Staff::id).toList()),
				Communes.signedIn(who));
	}

	private List<Long> told(String number) {
		return this.jdbc.sql("select staff_id from notice where case_number = ? and kind = 'MENTIONED'")
			.param(number)
			.query(Long.class)
			.list();
	}

}
