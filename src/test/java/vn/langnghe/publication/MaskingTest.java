package vn.langnghe.publication;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What citizens and officials really write, and what may be left of it in public. */
class MaskingTest {

	private static final Known KNOWN = new Known(Set.of("Nguyễn Thị Mẫu", "Ngô Thị Nháp", "Vũ Tượng Trưng"),
			Set.of("Số 5 xóm Đồng Dưới, xã Tân Lập, tỉnh Bắc Ninh"), Set.of("H05.12-251012-0003", "TL-2026-000123"));

	private static final Map<Mask, String> SIGNS = Map.of(Mask.NAME, "[tên]", Mask.PHONE, "[số điện thoại]", Mask.EMAIL,
			"[thư]", Mask.LINK, "[liên kết]", Mask.ID_NUMBER, "[giấy tờ]", Mask.DOSSIER, "[hồ sơ]", Mask.ACCOUNT,
			"[tài khoản]", Mask.PLATE, "[biển số]", Mask.ADDRESS, "[địa chỉ]", Mask.NUMBER, "[số]");

	private static String masked(String text) {
		return Masking.of(text, KNOWN).text(SIGNS::get);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					Kính gửi bà Nguyễn Thị Mẫu. Phản ánh của bà là đúng. | Kính gửi bà [tên]. Phản ánh của bà là đúng.
					Tôi tên là Trần Văn Bình, nộp hồ sơ ngày 05/10. | Tôi tên là [tên], nộp hồ sơ ngày 05/10.
					Chị Lan ở một cửa nói thiếu giấy. | Chị [tên] ở một cửa nói thiếu giấy.
					Anh cán bộ địa chính tên Tuấn hẹn ba lần. | Anh cán bộ địa chính tên [tên] hẹn ba lần.
					Ông Chủ tịch xã Phạm Văn Đồng đã hứa. | Ông Chủ tịch xã [tên] đã hứa.
					ông chủ tịch xã không tiếp dân | ông chủ tịch xã không tiếp dân
					Cháu Lê Minh Khôi chưa có giấy khai sinh. | Cháu [tên] chưa có giấy khai sinh.
					đ/c Hùng yêu cầu nộp thêm bản sao | đ/c [tên] yêu cầu nộp thêm bản sao
					Đồng chí Vũ Tượng Trưng chỉ đạo | Đồng chí [tên] chỉ đạo
					Hoàng Thị Hồng Nhung và Đỗ Quang Huy cùng nộp. | [tên] và [tên] cùng nộp.
					Ông N.V.A nhận tiền của tôi. | Ông [tên] nhận tiền của tôi.
					chị lan bảo chờ, anh tuấn thì không nghe máy | chị [tên] bảo chờ, anh [tên] thì không nghe máy
					toi la nguyen van binh o xa tan lap | toi la [tên] o xa tan lap
					ong tran van hung thu them 50.000 dong | ong [tên] thu them 50.000 dong
					ba Nguyen Thi Mau goi nhieu lan | ba [tên] goi nhieu lan
					nguyễn thị mẫu đã gọi nhiều lần | [tên] đã gọi nhiều lần
					ÔNG TRẦN VĂN HÙNG KHÔNG NHẬN HỒ SƠ CỦA TÔI | ÔNG [tên] KHÔNG NHẬN HỒ SƠ CỦA TÔI
					Ủy ban nhân dân xã xin lỗi bà. | Ủy ban nhân dân xã xin lỗi bà.
					Anh chị em ở xã rất nhiệt tình, cảm ơn bà con. | Anh chị em ở xã rất nhiệt tình, cảm ơn bà con.
					Công chức Tư pháp giải thích theo Luật Hộ tịch. | Công chức Tư pháp giải thích theo Luật Hộ tịch.
					Xin gọi tôi số 0912 000 101 sau giờ làm. | Xin gọi tôi số [số điện thoại] sau giờ làm.
					SĐT: 0912.000.101, +84 912 000 101 | SĐT: [số điện thoại], [số điện thoại]
					Điện thoại (024) 3825-1234 không ai nghe | Điện thoại ([số điện thoại] không ai nghe
					gọi không chín một hai ba bốn năm sáu bảy tám nhé | gọi [số điện thoại] nhé
					Số CCCD 001085012345 của tôi bị ghi sai. | Số [giấy tờ] của tôi bị ghi sai.
					CMND: 123 456 789 cấp năm 2010 | [giấy tờ] cấp năm 2010
					Hộ chiếu B1234567 hết hạn. | [giấy tờ] hết hạn.
					Mã số thuế 0101234567 | [giấy tờ]
					Nộp 1.500.000.000 đồng tiền đất và 100000000 đồng phí. | Nộp 1.500.000.000 đồng tiền đất và 100000000 đồng phí.
					Gửi vào mau.nguyen@example.com. Tôi chờ. | Gửi vào [thư]. Tôi chờ.
					thư của tôi: maunguyen a còng gmail chấm com | thư của tôi: [thư]
					Xem https://facebook.com/mau.nguyen.9 để biết | Xem [liên kết] để biết
					fb.com/maunguyen có ảnh | [liên kết] có ảnh
					STK 1903 4567 8901 234 Techcombank | [tài khoản] Techcombank
					số tài khoản: 0123456789 | [tài khoản]
					Xe 29A-123.45 đỗ trước cổng | Xe [biển số] đỗ trước cổng
					xe máy 99H1 234.56 bị giữ | xe máy [biển số] bị giữ
					Mã hồ sơ H05.12-251012-0003 quá hạn | [hồ sơ] quá hạn
					hồ sơ 000.00.16.H05-251012-0007 | hồ sơ [hồ sơ]
					Phản ánh TL-2026-000123 của tôi | Phản ánh [hồ sơ] của tôi
					Số biên nhận: 0457/BN nộp hôm thứ hai | [hồ sơ] nộp hôm thứ hai
					Giấy chứng nhận số BK 123456 bị sai diện tích | [hồ sơ] bị sai diện tích
					Nhà tôi ở số nhà 12A, ngõ 5, đường Trần Phú, xã Tân Lập. | Nhà tôi ở [địa chỉ], xã Tân Lập.
					Thôn Phú Thị mất nước. | [địa chỉ] mất nước.
					tổ dân phố số 7 chưa được họp | [địa chỉ] chưa được họp
					toi o thon dong ngo, xa tan lap | toi o [địa chỉ], xa tan lap
					Xóm Đồng Dưới có ba hộ. | [địa chỉ] có ba hộ.
					Thửa đất số 123, tờ bản đồ số 45 bị lấn | [địa chỉ] bị lấn
					Trưởng thôn Lò Văn Páo không ký. | Trưởng thôn [tên] không ký.
					Theo Nghị định 20/2008/NĐ-CP và Quyết định 766/QĐ-TTg. | Theo Nghị định 20/2008/NĐ-CP và Quyết định 766/QĐ-TTg.
					Ở Thành phố Hồ Chí Minh và Thái Nguyên làm nhanh hơn. | Ở Thành phố Hồ Chí Minh và Thái Nguyên làm nhanh hơn.
					Thôn tôi không ai biết, xóm này cũng vậy. | Thôn tôi không ai biết, xóm này cũng vậy.
					Nộp 02 bản sao, bản chính giữ lại; quầy số 5. | Nộp 02 bản sao, bản chính giữ lại; quầy số 5.
					Hẹn ngày 12/10/2026, đến 15.10.2026 mới có kết quả lúc 14 giờ 30. | Hẹn ngày 12/10/2026, đến 15.10.2026 mới có kết quả lúc 14 giờ 30.
					""")
	void aSentenceLosesWhoAndKeepsWhat(String written, String published) {
		assertThat(masked(written)).isEqualTo(published);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Kính gửi bà Nguyễn Thị Mẫu.", "Chị Lan ở thôn Phú Thị, số điện thoại 0912000101",
			"Cháu Lê Minh Khôi ở xóm Đồng Dưới", "ông trần văn hùng ở tổ dân phố số 7" })
	void decomposedLettersAreReadAlike(String written) {
		String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
		assertThat(decomposed).isNotEqualTo(written);
		assertThat(masked(decomposed)).isEqualTo(masked(written)).contains("[");
	}

	@Test
	void whatNobodySeesHidesNothing() {
		assertThat(masked("Gọi 0912\u200b000\u200b101, bà Nguyễn\u200d Thị M\u00adẫu"))
			.isEqualTo("Gọi [số điện thoại], bà [tên]");
		assertThat(masked("\u202eGọi 0912000101\u202c")).isEqualTo("Gọi [số điện thoại]");
	}

	@Test
	void digitsOfOtherScriptsAreDigits() {
		assertThat(masked("Gọi ０９１２０００１０１ hoặc ٠٩١٢٠٠٠١٠١")).isEqualTo("Gọi [số điện thoại] hoặc [số điện thoại]");
	}

	@Test
	void aNumberOverTwoLinesIsOne() {
		assertThat(masked("Gọi 0912\n000 101\nCảm ơn")).isEqualTo("Gọi [số điện thoại]\nCảm ơn");
	}

	@Test
	void markupStaysTextAndLinesStayLines() {
		assertThat(masked("<script>alert('bà Lan')</script>\n\nDòng hai"))
			.isEqualTo("<script>alert('bà [tên]')</script>\n\nDòng hai");
	}

	@Test
	void theWholeTextStandsInItsPieces() {
		String text = "Bà Nguyễn Thị Mẫu, 0912000101, xóm Đồng Dưới.";
		StringBuilder joined = new StringBuilder();
		Masking.of(text, KNOWN).pieces().forEach((piece) -> joined.append(piece.text()));
		assertThat(joined).hasToString(text);
	}

	@Test
	void withoutAnythingKnownShapesAreStillFound() {
		assertThat(Masking.of("Ông Trần Văn Bình 0912000101", Known.NOTHING).text(SIGNS::get))
			.isEqualTo("Ông [tên] [số điện thoại]");
		assertThat(Masking.of("", Known.NOTHING).pieces()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "0 ", "a", "09.", "a@", "bà ", "Nguyễn ", "ma ho so ", "[tên] ", "giay chung nhan ", "so " })
	void longHostileTextsAreReadInTime(String part) {
		String text = part.repeat(20_000 / part.length());
		assertTimeout(Duration.ofSeconds(5), () -> masked(text));
		assertThatCode(() -> masked(text)).doesNotThrowAnyException();
	}

}
