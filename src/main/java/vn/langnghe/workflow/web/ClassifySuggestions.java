package vn.langnghe.workflow.web;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Narratives;
import vn.langnghe.casework.SimilarCases;
import vn.langnghe.casework.SimilarCases.Similar;
import vn.langnghe.casework.Suggestions;
import vn.langnghe.casework.Suggestions.What;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Likely;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.WordRules;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/**
 * What is suggested to whoever classifies: nature, kind and cases about the same matter.
 * Kept together with what that person chose.
 */
@Component
class ClassifySuggestions {

	private final WordRules words;

	private final SimilarCases similar;

	private final Narratives narratives;

	private final Suggestions kept;

	private final CaseLookup cases;

	ClassifySuggestions(WordRules words, SimilarCases similar, Narratives narratives, Suggestions kept,
			CaseLookup cases) {
		this.words = words;
		this.similar = similar;
		this.narratives = narratives;
		this.kept = kept;
		this.cases = cases;
	}

	Suggested of(CaseFile caseFile) {
		String text = caseFile.received().title() + ". " + this.narratives.of(caseFile.number());
		Likely<Nature> nature = this.words.nature(text);
		return new Suggested(nature, this.words.kind(text, nature.value()).orElse(null));
	}

	/** Shows them, and keeps what was shown to whom. */
	void show(CaseFile caseFile, Model model) {
		SignedIn me = Actors.me();
		Suggested suggested = of(caseFile);
		List<Similar> similar = this.similar.to(caseFile, me);
		model.addAttribute("suggested", suggested);
		model.addAttribute("similar", similar);
		this.kept.shown(caseFile, What.NATURE, suggested.nature().name(), me.staffId());
		this.kept.shown(caseFile, What.KIND, name(suggested.kind()), me.staffId());
		String numbers = similar.stream().map((one) -> one.file().number()).collect(Collectors.joining(" "));
		this.kept.shown(caseFile, What.DUPLICATE, numbers.isEmpty() ? null : numbers, me.staffId());
	}

	/** Part of the decision; an outcome that says nothing of a matter leaves it open. */
	void decided(String number, ClassifyForm form, SignedIn me) {
		CaseFile caseFile = this.cases.get(number);
		switch (form.way()) {
			case "accept" -> {
				this.kept.decided(caseFile, What.NATURE, name(form.nature()), me.staffId());
				this.kept.decided(caseFile, What.KIND, name(form.kind()), me.staffId());
				this.kept.decided(caseFile, What.DUPLICATE, null, me.staffId());
			}
			case "refer" -> {
				this.kept.decided(caseFile, What.NATURE, name(form.law()), me.staffId());
				this.kept.decided(caseFile, What.DUPLICATE, null, me.staffId());
			}
			case "merge" -> this.kept.decided(caseFile, What.DUPLICATE, form.words(form.into()), me.staffId());
			case "refuse" -> {
				if (form.reason() == RefusalReason.SPAM) {
					this.kept.decided(caseFile, What.NATURE, Nature.SPAM.name(), me.staffId());
				}
				this.kept.decided(caseFile, What.DUPLICATE, null, me.staffId());
			}
			default -> {
				// Asked back or sent on: nothing is decided about what it is.
			}
		}
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	/**
	 * What the words of the feedback speak for.
	 *
	 * @param likelyNature always something
	 * @param likelyKind null when they speak for nothing
	 */
	record Suggested(Likely<Nature> likelyNature, @Nullable Likely<FeedbackKind> likelyKind) {

		Nature nature() {
			return this.likelyNature.value();
		}

		@Nullable FeedbackKind kind() {
			return (this.likelyKind != null) ? this.likelyKind.value() : null;
		}

	}

}
