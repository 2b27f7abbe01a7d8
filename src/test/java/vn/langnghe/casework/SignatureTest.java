package vn.langnghe.casework;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands under a letter. */
class SignatureTest {

	@Test
	void theHeadSignsUnderTheOwnPost() {
		Signature signature = new Signature(1, null, null, null, "Chủ tịch Ủy ban nhân dân xã", "Trần Hư Cấu");
		assertThat(signature.firstLine()).isEqualTo("CHỦ TỊCH");
		assertThat(signature.secondLine()).isNull();
	}

	@Test
	void whoSignsForTheHeadNamesTheFormAndBothPosts() {
		Signature signature = new Signature(1, "KT", "15/QĐ-UBND", "Chủ tịch UBND xã",
				"Phó Chủ tịch Ủy ban nhân dân xã", "Lê Thị Giả Định");
		assertThat(signature.firstLine()).isEqualTo("KT. CHỦ TỊCH");
		assertThat(signature.secondLine()).isEqualTo("PHÓ CHỦ TỊCH");
	}

	@Test
	void aPostWithoutTheBodysNameStaysWhole() {
		Signature signature = new Signature(1, "TUQ", "7/UQ", "Chủ tịch", "Chánh Văn phòng", "Vũ Tượng Trưng");
		assertThat(signature.firstLine()).isEqualTo("TUQ. CHỦ TỊCH");
		assertThat(signature.secondLine()).isEqualTo("CHÁNH VĂN PHÒNG");
	}

}
