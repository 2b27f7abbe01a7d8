package vn.langnghe.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.Signature;
import vn.langnghe.platform.NotAllowedNow;

/**
 * Fills a template. Whatever is missing is collected, so that it is told at once and with
 * the place where it is put right.
 */
final class LetterFilling {

	private final LetterTemplate template;

	private final Function<Placeholder, @Nullable String> value;

	private final List<MessageSourceResolvable> missing = new ArrayList<>();

	/**
	 * @param value what the case has for a placeholder, or null
	 */
	LetterFilling(LetterTemplate template, Function<Placeholder, @Nullable String> value) {
		this.template = template;
		this.value = value;
	}

	/**
	 * The letter's words.
	 * @param signature what stands under it, or null for a receipt that nobody signs
	 * @param apology what is said first when it comes late, or null
	 * @throws NotAllowedNow when something is missing
	 */
	LetterWords words(LetterHeading heading, @Nullable Signature signature, @Nullable String apology) {
		require(!heading.place().isBlank(), "place", heading.agency());
		require(signature != null || this.template.kind() == LetterKind.RECEIPT, "signer", heading.agency());
		List<String> posts = (signature != null)
				? Stream.of(signature.firstLine(), signature.secondLine()).flatMap(Stream::ofNullable).toList()
				: List.of();
		if (signature != null) {
			require(posts.stream().noneMatch((post) -> post.replace(signature.form() + ".", "").isBlank()), "post",
					signature.name());
		}
		LetterWords words = new LetterWords(this.template.kind(), heading.superior(), heading.agency(), heading.place(),
				fill(this.template.title()), fill(this.template.subject()), fill(this.template.recipient()),
				lines(this.template.body()), apology, posts, (signature != null) ? signature.name() : "",
				lines(this.template.copies()));
		if (!this.missing.isEmpty()) {
			throw new NotAllowedNow("letters.error.missing", all(this.missing));
		}
		return words;
	}

	private void require(boolean there, String what, String whose) {
		if (!there) {
			this.missing.add(word("letters.missing." + what, whose));
		}
	}

	private List<String> lines(String block) {
		return fill(block).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private String fill(String block) {
		return Placeholder.fill(block, this.value, (place) -> {
			MessageSourceResolvable lacking = word("letters.missing.field", word(place.messageKey()), place.inBraces(),
					word(this.template.kind().messageKey()));
			if (this.missing.stream().noneMatch(lacking::equals)) {
				this.missing.add(lacking);
			}
			return "";
		});
	}

	/** One sentence after the other; a message takes no list. */
	private static MessageSourceResolvable all(List<MessageSourceResolvable> sentences) {
		return sentences.stream().reduce((first, then) -> word("letters.missing.and", first, then)).orElseThrow();
	}

	static MessageSourceResolvable word(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments, key);
	}

}
