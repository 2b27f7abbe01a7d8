package vn.langnghe.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.platform.GivenSecret;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingCodesTest {

	private static final String KEY = "0a6b7c1e-52f0-4f61-9d63-2d0d3a0c9b11";

	private final TrackingCodes codes = new TrackingCodes(GivenSecret.of('a'));

	@Test
	void aCodeHas130BitsInLettersThatAreNotMistaken() {
		assertThat(this.codes.codeFor(KEY)).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}");
	}

	@Test
	void theSameFormHasTheSameCodeAndOnlyUnderTheSameSecret() {
		assertThat(this.codes.codeFor(KEY)).isEqualTo(new TrackingCodes(GivenSecret.of('a')).codeFor(KEY))
			.isNotEqualTo(new TrackingCodes(GivenSecret.of('b')).codeFor(KEY));
	}

	@Test
	void aCodeIsFoundHoweverItIsTyped() {
		String code = this.codes.codeFor(KEY);
		byte[] kept = this.codes.hashOfCode(code);
		String sloppy = code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l').replace("-", " \u200b");
		assertThat(this.codes.hashOfCode(sloppy)).isEqualTo(kept);
		assertThat(this.codes.hashOfCode(code.replace('1', 'I').replace("-", ""))).isEqualTo(kept);
		assertThat(this.codes.hashOfCode(code.substring(1))).isNotEqualTo(kept);
	}

	@Test
	void whatIsKeptOfKeyAndCodeAreDifferentThings() {
		assertThat(this.codes.hashOfKey(KEY)).isNotEqualTo(this.codes.hashOfCode(KEY))
			.isNotEqualTo(this.codes.hashOfBody(KEY));
	}

	@Test
	void everyFormGetsAKeyOfItsOwn() {
		Set<String> keys = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			keys.add(this.codes.newKey());
		}
		assertThat(keys).hasSize(100).allMatch(TrackingCodes::isKey);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "0123456789012345678901234\n", "'; drop table submission; --------",
			"ÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀÀ" })
	void whatCannotNameOneSubmissionIsNoKey(String key) {
		assertThat(TrackingCodes.isKey(key)).isFalse();
	}

	@Test
	void aLinkOpensOnlyTheCaseItWasSignedFor() {
		SignedLinks links = new SignedLinks(GivenSecret.of('a'));
		String path = links.path("AB-2026-000001");
		assertThat(path).startsWith("/track/link/AB-2026-000001/");
		String signature = path.substring(path.lastIndexOf('/') + 1);
		assertThat(links.isSigned("AB-2026-000001", signature)).isTrue();
		assertThat(links.isSigned("AB-2026-000002", signature)).isFalse();
		assertThat(links.isSigned("AB-2026-000001", "")).isFalse();
	}

}
