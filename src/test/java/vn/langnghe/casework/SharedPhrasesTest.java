package vn.langnghe.casework;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much two texts share of their phrases. */
class SharedPhrasesTest {

	@Test
	void neighbouringSyllablesAreCountedNotSyllables() {
		assertThat(SharedPhrases.of("ho so qua hen", "ho so qua hen")).isEqualTo(1);
		assertThat(SharedPhrases.of("ho so qua hen", "hen qua so ho")).isZero();
		assertThat(SharedPhrases.of("ho so qua hen", "ho so, da mat")).isEqualTo(1 / 5.0);
	}

	@Test
	void whatSaysNothingSharesNothing() {
		assertThat(SharedPhrases.of("", "")).isZero();
		assertThat(SharedPhrases.of("!!!", "ho so")).isZero();
	}

}
