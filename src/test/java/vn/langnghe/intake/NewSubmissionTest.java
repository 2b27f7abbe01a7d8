package vn.langnghe.intake;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.FeedbackKind;

import static org.assertj.core.api.Assertions.assertThat;

class NewSubmissionTest {

	private static final Submitter DAN = new Submitter("Dân", "0912345678", null, null, false);

	@Test
	void theLanguageOfThePageIsNotPartOfWhatWasSaid() {
		assertThat(said("vi", "Chậm ba tuần", "", DAN).body()).isEqualTo(said("en", "Chậm ba tuần", "", DAN).body());
	}

	@Test
	void everythingElseIs() {
		NewSubmission said = said("vi", "Chậm ba tuần", "", DAN);
		assertThat(said.body()).isNotEqualTo(said("vi", "Chậm ba tuần.", "", DAN).body())
			.isNotEqualTo(said("vi", "Chậm ba tuần", "Chậm", DAN).body())
			.isNotEqualTo(said("vi", "Chậm ba tuần", "", null).body())
			.isNotEqualTo(said("vi", "Chậm ba tuần", "", new Submitter("Dân", "0912345678", null, null, true)).body());
	}

	@Test
	void wordsCannotMoveFromOneFieldToTheNextUnnoticed() {
		assertThat(said("vi", "ab", "c", DAN).body()).isNotEqualTo(said("vi", "a", "bc", DAN).body());
	}

	@Test
	void withoutATitleTheFirstWordsStandForIt() {
		assertThat(said("vi", "Chậm ba tuần", "", DAN).asCase().title()).isEqualTo("Chậm ba tuần");
		assertThat(said("vi", "Chậm ba tuần", "Khai sinh", DAN).asCase().title()).isEqualTo("Khai sinh");
	}

	private static NewSubmission said(String language, String narrative, String title, @Nullable Submitter who) {
		return new NewSubmission("0123456789ABCDEFGHJKMNPQRS", 1, Channel.WEB, language, narrative, title, null, null,
				null, FeedbackKind.DELAY, who);
	}

}
