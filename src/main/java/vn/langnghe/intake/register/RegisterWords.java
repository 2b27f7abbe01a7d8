package vn.langnghe.intake.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.EarlierEnding;
import vn.langnghe.platform.Texts;

/**
 * Knows the words of a register in both languages, however they are capitalised and with
 * or without diacritics. Where several say the same, a message holds them all.
 */
@Component
class RegisterWords {

	private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

	/** The ways by which feedback came before this product. */
	private static final List<Channel> CHANNELS = List.of(Channel.DESK, Channel.PHONE, Channel.LETTER, Channel.EMAIL,
			Channel.WEB);

	private final MessageSource messages;

	RegisterWords(MessageSource messages) {
		this.messages = messages;
	}

	Optional<RegisterColumn> column(String heading) {
		return find(Stream.of(RegisterColumn.values()), RegisterColumn::messageKey, heading);
	}

	Optional<EarlierEnding> ending(String word) {
		return find(Stream.of(EarlierEnding.values()), (one) -> "intake.register.words." + one.name(), word);
	}

	/** Whether it says that the case had no end. */
	boolean isUnfinished(String word) {
		return find(Stream.of("UNFINISHED"), (one) -> "intake.register.words." + one, word).isPresent();
	}

	Optional<Channel> channel(String word) {
		return find(CHANNELS.stream(), (one) -> "intake.register.words." + one.name(), word);
	}

	Optional<Boolean> satisfied(String word) {
		return find(Stream.of(true, false), (one) -> "intake.register.words.satisfied." + one, word);
	}

	private <T> Optional<T> find(Stream<T> all, Function<T, String> key, String word) {
		String meant = plain(word);
		return all
			.filter((one) -> LANGUAGES.stream()
				.flatMap((language) -> Arrays
					.stream(this.messages.getMessage(key.apply(one), null, language).split(";")))
				.anyMatch((known) -> plain(known).equals(meant)))
			.findFirst();
	}

	private static String plain(String word) {
		return Texts.fold(word).replace("(*)", "").strip();
	}

}
