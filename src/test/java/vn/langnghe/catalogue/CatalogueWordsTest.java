package vn.langnghe.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.MessageSource;

import vn.langnghe.platform.Csv;
import vn.langnghe.platform.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueWordsTest {

	private final MessageSource messages = Messages.ofTheProduct();

	static Stream<String> keys() {
		return Stream
			.of(keys(FeedbackKind.values(), FeedbackKind::messageKey), keys(Subtype.values(), Subtype::messageKey),
					keys(RefusalReason.values(), RefusalReason::messageKey),
					keys(RefusalReason.values(), RefusalReason::channelKey),
					keys(RefusalReason.Basis.values(), RefusalReason.Basis::messageKey),
					keys(RootCause.values(), RootCause::messageKey), keys(ReformArea.values(), ReformArea::messageKey),
					keys(Nature.values(), Nature::messageKey), keys(Counting.values(), Counting::messageKey))
			.flatMap(Function.identity());
	}

	private static <T> Stream<String> keys(T[] values, Function<T, String> key) {
		return Arrays.stream(values).map(key);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void everyCodeHasWordsOfItsOwnInBothLanguages(String key) {
		String vietnamese = this.messages.getMessage(key, new Object[] { 3 }, Locale.forLanguageTag("vi"));
		String english = this.messages.getMessage(key, new Object[] { 3 }, Locale.ENGLISH);
		assertThat(english).isNotBlank().isNotEqualTo(vietnamese);
		assertThat(vietnamese).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "working days (25 in difficult areas), WORKING_DAYS", "days, DAYS",
			"same working day (after 15:00 next working day), SAME_DAY", "unknown, UNKNOWN" })
	void theWordsOfTheCatalogueSayHowALimitIsCounted(String words, Counting counting) {
		assertThat(Counting.of(words)).isEqualTo(counting);
	}

	@Test
	void onlyTheProcedureWhoseLimitIsMissingIsCountedInNothing() {
		assertThat(Csv.read("seed/procedures.csv")).allMatch(
				(row) -> row.get("time_limit").isEmpty() == (Counting.of(row.get("counting")) == Counting.UNKNOWN));
	}

}
