package vn.langnghe.intake.web;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

	private static final String ADDRESS = "https://langnghe.example.vn/track#B3F0Z-M490H-T5JZ9-JHHX9-F53A2D";

	@Test
	void theDrawnCodeReadsAsTheAddress() throws Exception {
		QrCode code = QrCode.of(ADDRESS);
		Matcher box = Pattern.compile("-4 -4 (\\d+) \\1").matcher(code.viewBox());
		assertThat(box.matches()).isTrue();
		BitMatrix modules = new BitMatrix(Integer.parseInt(box.group(1)) - 8);
		Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path()).results().forEach((run) -> {
			modules.setRegion(number(run, 1), number(run, 2), number(run, 3), 1);
		});
		assertThat(new Decoder().decode(modules).getText()).isEqualTo(ADDRESS);
	}

	private static int number(MatchResult run, int group) {
		return Integer.parseInt(run.group(group));
	}

}
