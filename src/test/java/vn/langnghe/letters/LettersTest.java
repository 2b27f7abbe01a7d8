package vn.langnghe.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseState;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.web.RefusalWords;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The letters of a case, from the template to the file in somebody's hands. */
@IntegrationTest
class LettersTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private LetterTemplates templates;

	@Autowired
	private LetterHeadings headings;

	@Autowired
	private LetterFreezing freezing;

	@Autowired
	private RefusalWords words;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune here;

	@BeforeEach
	void found() {
		this.here = this.communes.commune();
	}

	@Test
	void theReplyLetterHasTheFormOfTheDecreeInBothFormats() throws IOException {
		String number = this.walk.replied(this.here);
		Browser chair = signedIn(this.here.chairperson());
		byte[] pdf = chair.download(letter(number, "reply-1", "pdf"));
		look("reply", pdf);

		for (String text : List.of(text(pdf), document(chair.download(letter(number, "reply-1", "docx"))))) {
			assertThat(text)
				.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
						"ỦY BAN NHÂN DÂN TỈNH MẪU", this.here.agency().name("vi").toUpperCase(Locale.ROOT),
						"Số: " + letterNumber(number), "V/v trả lời phản ánh, kiến nghị số " + number,
						"Kính gửi: ông/bà Nguyễn Thị Mẫu", "Xin lỗi bà, đã có kết quả./.", "Nơi nhận:", "- Lưu: VT.",
						"CÔNG CHỨC", "Trần Văn Chủ")
				.containsPattern("Thử \\d+, ngày \\d\\d tháng \\d+ năm 20\\d\\d")
				.doesNotContain("#", "\u25a1", "\ufffd");
		}
		try (PDDocument read = Loader.loadPDF(pdf)) {
			for (PDPage page : read.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
				}
			}
		}
	}

	@Test
	void theLetterStaysAsItWasSignedAndItsHashStandsInTheTrail() throws Exception {
		String number = this.walk.replied(this.here);
		this.freezing.freezeDue();
		LetterTemplate before = this.templates.of(this.here.id(), LetterKind.REPLY);
		this.templates.keep(this.here.id(),
				new LetterTemplate(LetterKind.REPLY, "", "V/v khác", "Ai đó", "Khác: {reply}", before.copies(), true),
				Actor.SYSTEM);
		this.headings.keep(this.here.id(), "", "Nơi Khác", Actor.SYSTEM);
		Browser chair = signedIn(this.here.chairperson());

		byte[] pdf = chair.download(letter(number, "reply-1", "pdf"));

		assertThat(text(pdf)).contains("V/v trả lời", "ỦY BAN NHÂN DÂN TỈNH MẪU").doesNotContain("Khác", "Ai đó");
		assertThat(chair.download(letter(number, "reply-1", "pdf"))).isEqualTo(pdf);
		assertThat(document(chair.download(letter(number, "reply-1", "docx")))).doesNotContain("Khác", "Ai đó");
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
		assertThat(
				this.jdbc.sql("select after from audit_entry where chain = 'case:' || ? and action = 'letter.frozen'")
					.param(number)
					.query(String.class)
					.list())
			.singleElement()
			.asString()
			.contains(hash, letterNumber(number));
		assertThat(chair.open("/cases/" + number + "/letters").text()).contains(hash);
		for (String change : List.of("update reply_letter set words = '{}'", "update reply_letter set pdf = '\\x00'",
				"delete from reply_letter", "truncate reply_letter")) {
			assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(change).update()))
				.as(change)
				.isNotNull();
		}
		assertThat(chair.download(letter(number, "reply-1", "pdf"))).isEqualTo(pdf);
		String next = this.walk.replied(this.here);
		assertThat(text(chair.download(letter(next, "reply-1", "pdf")))).contains("Khác: Xin lỗi", "Nơi Khác, ngày")
			.doesNotContain("TỈNH MẪU");
	}

	@Test
	void whatIsMissingStopsTheIssueWithWhereToPutItRightAndNothingIsHalfIssued() {
		String number = this.walk.drafted(this.here);
		Staff chair = this.here.chairperson();
		write("update staff set position = '' where id = ?", chair.id());
		LetterTemplate before = this.templates.of(this.here.id(), LetterKind.REPLY);
		this.templates.keep(this.here.id(), new LetterTemplate(LetterKind.REPLY, "", "V/v hồ sơ {dossierNumber}",
				before.recipient(), before.body(), before.copies(), true), Actor.SYSTEM);

		NotAllowedNow refusal = catchThrowableOfType(NotAllowedNow.class, () -> this.walk.approves(chair, number));

		assertThat(this.words.of(refusal, Locale.forLanguageTag("vi"))).contains("Chưa lập được văn bản",
				"Chưa có chức vụ của Trần Văn Chủ: quản trị điền ở Quản trị › Cán bộ",
				"Vụ việc không có “số hồ sơ” mà mẫu “Văn bản trả lời” cần: quản trị bỏ {dossierNumber} khỏi mẫu");
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.AWAITING_APPROVAL);
		assertThat(this.walk.open(number)).containsExactly("approve");
		assertThat(count("select count(*) from reply_letter where case_number = ?", number)).isZero();
		assertThat(count("select count(*) from reply r join case_file c on c.id = r.case_id where c.number = ? and "
				+ "(r.letter_number is not null or r.approved_at is not null)", number))
			.isZero();
		write("update staff set position = 'Chủ tịch' where id = ?", chair.id());
		this.templates.remove(this.here.id(), LetterKind.REPLY, Actor.SYSTEM);
		this.walk.approves(chair, number);
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);
	}

	@Test
	void whoMayNotKnowTheCitizenGetsNoLetterThatNamesTheCitizen() throws IOException {
		String number = this.walk.assigned(this.here);
		Staff asked = this.communes.engage(this.here.agency(), "Đỗ Văn Hỏi", Role.HANDLER);
		this.walk.consults(this.here.handler(), number, asked);
		this.walk.givesOpinion(asked, number);
		this.walk.drafts(this.here.handler(), number);
		this.walk.approves(this.here.chairperson(), number);
		Browser consulted = signedIn(asked);

		assertThat(consulted.open("/cases/" + number + "/letters").status()).isEqualTo(200);
		assertThat(consulted.text()).contains("không được xem thông tin này").doesNotContain("Nguyễn Thị Mẫu");
		assertThat(consulted.open(letter(number, "reply-1", "pdf")).status()).isEqualTo(404);
		assertThat(text(consulted.download(letter(number, "receipt-1", "pdf")))).contains("của ông/bà về việc")
			.doesNotContain("Mẫu về");
		int before = readings(number);
		assertThat(text(signedIn(this.here.handler()).download(letter(number, "reply-1", "pdf"))))
			.contains("Nguyễn Thị Mẫu");
		assertThat(readings(number)).isEqualTo(before + 1);
		Browser stranger = signedIn(this.communes.commune().chairperson());
		assertThat(stranger.open(letter(number, "reply-1", "pdf")).status()).isEqualTo(404);
	}

	@Test
	void theCitizenFetchesTheOwnLettersWithTheCodeAndNobodyElseDoes() throws IOException {
		String key = this.codes.newKey();
		Receipt receipt = this.intake.submit(this.walk.submission(this.here.agency(), key, CaseWalk.NARRATIVE, null));
		String number = receipt.caseNumber();
		this.walk.accepts(this.here.receptionist(), number);
		this.walk.assigns(this.here.coordinator(), number, this.here.handler());
		this.walk.drafts(this.here.handler(), number);
		this.walk.approves(this.here.chairperson(), number);
		Browser citizen = new Browser(address()).from("203.0.113.71").open("/track");
		citizen.form("code").with("code", receipt.trackingCode()).send();
		assertThat(citizen.html()).contains("/track/letters/reply-1", "/track/letters/receipt-1");

		byte[] letter = citizen.download("/track/letters/reply-1");

		assertThat(letter).isEqualTo(signedIn(this.here.chairperson()).download(letter(number, "reply-1", "pdf")));
		assertThat(text(citizen.download("/track/letters/receipt-1"))).contains("GIẤY BIÊN NHẬN", number)
			.doesNotContain(receipt.trackingCode(), "Nguyễn Thị Mẫu");
		assertThat(citizen.open("/track/letters/transfer-1").status()).isEqualTo(404);
		assertThat(citizen.open("/track/letters/reply-2").status()).isEqualTo(404);
		assertThat(new Browser(address()).from("203.0.113.72").open("/track/letters/reply-1").status()).isEqualTo(404);
	}

	@Test
	void everyKindOfLetterIsMadeOfWhatHappened() throws IOException {
		Browser receptionist = signedIn(this.here.receptionist());
		String elsewhere = this.walk.submitted(this.here.agency());
		this.walk.transfersOutside(this.here.receptionist(), elsewhere);
		String complaint = this.walk.submitted(this.here.agency());
		this.walk.refersComplaint(this.here.receptionist(), complaint);
		String asked = this.walk.submitted(this.here.agency());
		this.walk.asks(this.here.receptionist(), asked, "classify");
		String longer = this.walk.assigned(this.here);
		this.walk.asksForTime(this.here.handler(), longer, 3);
		this.walk.grantsTime(this.here.chairperson(), longer);
		String unhappy = this.walk.replied(this.here);
		this.walk.isDissatisfied(unhappy);
		this.walk.explains(this.here.chairperson(), unhappy);
		write("update case_file set due_at = now() - interval '1 day' where number = ?", longer);

		assertThat(paper(receptionist, elsewhere, "transfer")).contains("PHIẾU CHUYỂN",
				CaseWalk.NARRATIVE.substring(0, 30), "Lê Thị Tiếp", "/PC-" + this.here.agency().code(),
				"Kính gửi: Bảo hiểm xã hội khu vực 3", "Việc chi trả bảo hiểm");
		assertThat(paper(receptionist, complaint, "referral")).contains("PHIẾU HƯỚNG DẪN", "khiếu nại, tố cáo",
				"Nguyễn Thị Mẫu", "Gửi đơn khiếu nại đến Chủ tịch UBND xã");
		assertThat(paper(receptionist, asked, "supplement")).contains("THÔNG BÁO", "Hạn bổ sung:");
		assertThat(paper(receptionist, longer, "extension")).contains("thêm 3 ngày làm việc", "Chờ kết quả đo đạc",
				"Trần Văn Chủ");
		assertThat(paper(receptionist, longer, "apology")).contains("THƯ XIN LỖI", "xin lỗi ông/bà vì sự chậm trễ");
		assertThat(paper(receptionist, unhappy, "conclusion")).contains("Kết luận của Chủ tịch", "Trần Văn Chủ");
		for (String letter : List.of(letter(elsewhere, "transfer-1", "docx"), letter(longer, "apology-1", "docx"))) {
			assertThat(document(receptionist.download(letter))).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		}
		assertThat(receptionist.open(letter(elsewhere, "transfer-1", "exe")).status()).isEqualTo(404);
		assertThat(receptionist.open(letter(elsewhere, "transfer-2", "pdf")).status()).isEqualTo(404);
	}

	@Test
	void theCasePageLeadsToTheSlipOfATransferAndOfAReferral() throws IOException {
		Browser receptionist = signedIn(this.here.receptionist());
		String elsewhere = this.walk.submitted(this.here.agency());
		this.walk.transfersOutside(this.here.receptionist(), elsewhere);
		String complaint = this.walk.submitted(this.here.agency());
		this.walk.refersComplaint(this.here.receptionist(), complaint);

		String transfer = receptionist.open("/cases/" + elsewhere).find("href=\"([^\"]+)\">Phiếu chuyển \\(PDF\\)");
		assertThat(text(receptionist.download(transfer))).contains("PHIẾU CHUYỂN");
		String referral = receptionist.open("/cases/" + complaint).find("href=\"([^\"]+)\">Phiếu hướng dẫn \\(PDF\\)");
		assertThat(text(receptionist.download(referral))).contains("PHIẾU HƯỚNG DẪN");
	}

	@Test
	void aWholeCaseIsOneFileWithAnIndexAndNumberedPagesAndItsReadingIsAudited() throws IOException {
		String number = this.walk.submitted(this.here.agency());
		this.walk.asks(this.here.receptionist(), number, "classify");
		this.walk.supplements(number);
		this.walk.accepts(this.here.receptionist(), number);
		this.walk.assigns(this.here.coordinator(), number, this.here.handler());
		Staff asked = this.communes.engage(this.here.agency(), "Đỗ Văn Hỏi", Role.HANDLER);
		this.walk.consults(this.here.handler(), number, asked);
		this.walk.givesOpinion(asked, number);
		this.walk.drafts(this.here.handler(), number);
		this.walk.approves(this.here.chairperson(), number);
		Staff inspector = this.communes.engage(this.here.agency(), "Hoàng Văn Xem", Role.INSPECTOR);
		Browser reader = signedIn(inspector);

		byte[] book = reader.download("/cases/" + number + "/file");
		look("case", book);

		String hash = reader.open("/cases/" + number + "/letters").find("class=\"told\">([0-9a-f]{64})");
		String text = text(book);
		assertThat(text)
			.contains("Hồ sơ vụ việc " + number, "Mục lục", "Văn bản trả lời " + letterNumber(number),
					CaseWalk.NARRATIVE.substring(0, 30), "Thửa đất này đã đo chưa?", "Nguyễn Thị Mẫu", "0912000101",
					"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Đã phân công người thụ lý", number + " · trang 1/")
			.doesNotContain("#", "\ufffd");
		assertThat(text.replaceAll("\\s", "")).contains(hash);
		int pages;
		try (PDDocument read = Loader.loadPDF(book)) {
			pages = read.getNumberOfPages();
		}
		assertThat(text).contains("trang " + pages + "/" + pages);
		assertThat(count("select count(*) from audit_entry where chain = 'case:' || ? and action = 'case.file-opened'",
				number))
			.isOne();
		String withoutIdentity = text(signedIn(asked).download("/cases/" + number + "/file"));
		assertThat(withoutIdentity).contains("Không hiển thị với người xem này", CaseWalk.NARRATIVE.substring(0, 30))
			.doesNotContain("Nguyễn Thị Mẫu", "0912000101");
	}

	@Test
	void aDenunciationOnPaperIsForItsReceiverAlone() throws IOException {
		String number = this.walk.submitted(this.here.agency());
		this.walk.refersDenunciation(this.here.receptionist(), number, this.here.chairperson());
		for (Staff other : List.of(this.here.receptionist(), this.here.coordinator(),
				this.communes.engage(this.here.agency(), "Hoàng Văn Xem", Role.INSPECTOR))) {
			Browser reader = signedIn(other);
			assertThat(reader.open("/cases/" + number + "/file").status()).isEqualTo(404);
			assertThat(reader.open(letter(number, "receipt-1", "pdf")).status()).isEqualTo(404);
		}
		assertThat(text(signedIn(this.here.chairperson()).download("/cases/" + number + "/file")))
			.contains(CaseWalk.NARRATIVE.substring(0, 30), "PHIẾU HƯỚNG DẪN");
	}

	private Browser signedIn(Staff who) {
		Browser browser = new Browser(address()).open("/login");
		browser.form("username").with("username", who.username()).with("password", Communes.PASSWORD).send();
		return browser;
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	private static String letter(String number, String code, String format) {
		return "/cases/" + number + "/letters/" + code + "/" + format;
	}

	private String letterNumber(String number) {
		return this.jdbc
			.sql("select r.letter_number from reply r join case_file c on c.id = r.case_id where c.number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private int readings(String number) {
		return count("select count(*) from audit_entry where chain = 'case:' || ? and action = 'identity.read'",
				number);
	}

	private int count(String sql, Object parameter) {
		return this.jdbc.sql(sql).param(parameter).query(Integer.class).single();
	}

	private void write(String sql, Object parameter) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).param(parameter).update());
	}

	private static String paper(Browser reader, String number, String kind) throws IOException {
		byte[] pdf = reader.download(letter(number, kind + "-1", "pdf"));
		look(kind, pdf);
		return text(pdf);
	}

	/** Kept to be looked at. */
	private static void look(String name, byte[] pdf) throws IOException {
		Files.createDirectories(Path.of("target/letters"));
		Files.write(Path.of("target/letters", name + ".pdf"), pdf);
	}

	/** As it stands on the paper: what may not be torn is drawn after its line. */
	private static String text(byte[] pdf) throws IOException {
		try (PDDocument read = Loader.loadPDF(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(read).lines().map(String::strip).collect(Collectors.joining(" "));
		}
	}

	private static String document(byte[] docx) throws IOException {
		try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor extractor = new XWPFWordExtractor(read)) {
			return extractor.getText();
		}
	}

}
