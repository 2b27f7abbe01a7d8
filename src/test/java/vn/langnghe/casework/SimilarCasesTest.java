package vn.langnghe.casework;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.SimilarCases.Similar;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which cases are shown as being about the same matter, and to whom never. */
@IntegrationTest
class SimilarCasesTest {

	private static final String LATE = "Tôi nộp hồ sơ mở tiệm tạp hóa ngày 05/10, phiếu hẹn trả 08/10, gọi mãi không ai nghe.";

	private static final String LATE_AGAIN = "Gọi hỏi hồ sơ mở tiệm tạp hóa nộp ngày 05/10, hẹn 08/10, gọi mãi không ai trả lời.";

	private static final String OTHER = "Bậc thềm Trung tâm quá cao, người đi xe lăn phải nhờ bảo vệ khiêng lên.";

	@Autowired
	private SimilarCases similar;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Procedures procedures;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void whatIsToldTwiceIsFoundAndWhatIsNotIsLeftOut() {
		String first = told("Hồ sơ tạp hóa quá hẹn", LATE, "1.001612", null, null);
		told("Không vào được Trung tâm", OTHER, null, null, null);
		String second = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, "1.001612", null, null);
		assertThat(to(second, this.commune.receptionist())).singleElement().satisfies((one) -> {
			assertThat(one.file().number()).isEqualTo(first);
			assertThat(one.sameProcedure()).isTrue();
			assertThat(one.sameNumber()).isFalse();
			assertThat(one.likeness()).isBetween(36, 99);
			assertThat(one.narrative()).isEqualTo(LATE);
		});
	}

	@Test
	void whoWritesWithoutDiacriticsIsFoundToo() {
		String first = told("Hồ sơ tạp hóa quá hẹn", LATE, null, null, null);
		String second = told("ho so tap hoa qua hen", "Toi nop ho so mo tiem tap hoa ngay 05/10, phieu hen tra 08/10.",
				null, null, null);
		assertThat(numbers(second, this.commune.receptionist())).containsExactly(first);
	}

	@Test
	void theSameDossierIsFoundHoweverItIsTold() {
		String field = told("Hồ sơ tạp hóa quá hẹn", LATE, null, "H99.12-261005-0011", null);
		String inTheText = told("Chưa ai trả lời", "Mã H99.12-261005-0011 của tôi đâu rồi?", null, null, null);
		String document = told("Xin xem lại", "Thông báo 88/TB-UBND ghi chưa rõ ràng.", null, null, null);
		String sameDocument = told("Không hiểu", "Vì sao có 88/TB-UBND, xin giải thích giùm.", null, null, null);
		assertThat(to(inTheText, this.commune.receptionist())).singleElement().satisfies((one) -> {
			assertThat(one.file().number()).isEqualTo(field);
			assertThat(one.sameNumber()).isTrue();
		});
		assertThat(numbers(sameDocument, this.commune.receptionist())).containsExactly(document);
	}

	@Test
	void aCaseAboutTheReaderIsNotShownToThatReader() {
		String aboutTheReceptionist = told("Hồ sơ tạp hóa quá hẹn", LATE, null, null, "chị Tiếp");
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Đón", Role.RECEPTIONIST);
		String second = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, null, null, null);
		assertThat(numbers(second, this.commune.receptionist())).isEmpty();
		assertThat(numbers(second, colleague)).containsExactly(aboutTheReceptionist);
	}

	@Test
	void aLockedDenunciationIsFoundByNobody() {
		String denunciation = told("Hồ sơ tạp hóa quá hẹn", LATE, null, "H99.12-261005-0012", null);
		String second = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, null, "H99.12-261005-0012", null);
		assertThat(numbers(second, this.commune.receptionist())).containsExactly(denunciation);
		this.walk.refersDenunciation(this.commune.receptionist(), denunciation, this.commune.chairperson());
		assertThat(numbers(second, this.commune.receptionist())).isEmpty();
		assertThat(numbers(second, this.commune.chairperson())).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from case_words where case_id = ?")
			.param(this.walk.get(denunciation).id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void casesOfAnotherAgencyAreFoundByNobodyUntilTheyAreTransferred() {
		Commune other = this.communes.commune();
		String elsewhere = this.intake
			.submit(submission(other, "Hồ sơ tạp hóa quá hẹn", LATE, null, "H99.12-261005-0013", null))
			.caseNumber();
		String here = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, null, "H99.12-261005-0013", null);
		assertThat(numbers(here, this.commune.receptionist())).isEmpty();
		this.walk.transfers(other.receptionist(), elsewhere, this.commune.agency());
		assertThat(numbers(here, this.commune.receptionist())).containsExactly(elsewhere);
	}

	@Test
	void whoSeesOnlyThisCaseOfTheAgencyIsShownNoOther() {
		told("Hồ sơ tạp hóa quá hẹn", LATE, null, null, null);
		String second = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, null, null, null);
		assertThat(numbers(second, this.commune.headOfProvince())).isEmpty();
		assertThat(numbers(second, this.commune.handler())).isEmpty();
	}

	@Test
	void whatIsMergedAlreadyAndPartsOfTheSameWholeAreLeftOut() {
		String first = told("Hồ sơ tạp hóa quá hẹn", LATE, null, null, null);
		String second = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN, null, null, null);
		String third = told("Hỏi về hồ sơ tạp hóa", LATE_AGAIN + " Xin trả lời.", null, null, null);
		this.walk.merges(this.commune.receptionist(), second, first);
		assertThat(numbers(third, this.commune.receptionist())).containsExactly(first);
		String part = this.walk.splits(this.commune.receptionist(), third);
		assertThat(numbers(part, this.commune.receptionist())).doesNotContain(third);
		assertThat(numbers(third, this.commune.receptionist())).doesNotContain(part);
	}

	@Test
	void onlyNumbersOfDossiersAndOfTheCommitteesDocumentsAreMarks() {
		assertThat(CaseWords.marks("Gọi 0912000101 về H99.12-261005-0011, 215/QĐ-UBND và 118/2025/NĐ-CP, thu 450.000đ",
				" h99.12-261005-0011 "))
			.containsExactly("H99.12-261005-0011", "215/QĐ-UBND");
		assertThat(CaseWords.marks("không có số nào", null)).isEmpty();
	}

	private List<Similar> to(String number, Staff reader) {
		return this.similar.to(this.walk.get(number), Communes.signedIn(reader));
	}

	private List<String> numbers(String number, Staff reader) {
		return to(number, reader).stream().map((one) -> one.file().number()).toList();
	}

	private String told(String title, String narrative, @Nullable String procedure, @Nullable String dossier,
			@Nullable String about) {
		return this.intake.submit(submission(this.commune, title, narrative, procedure, dossier, about)).caseNumber();
	}

	private NewSubmission submission(Commune commune, String title, String narrative, @Nullable String procedure,
			@Nullable String dossier, @Nullable String about) {
		return new NewSubmission(this.codes.newKey(), commune.id(), Channel.WEB, "vi", narrative, title,
				(procedure != null) ? this.procedures.find(procedure).orElseThrow().id() : null, dossier, about,
				FeedbackKind.DELAY, null);
	}

}
