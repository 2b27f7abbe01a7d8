package vn.langnghe.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.platform.Letterhead;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.SeeOther;
import vn.langnghe.publication.Register;
import vn.langnghe.publication.Register.Result;

/** The public register: for anybody, without a script, a login or a trace. */
@Controller
class ResultsPages {

	private static final int LONGEST_SEARCH = 100;

	private final Register register;

	private final Letterhead letterhead;

	ResultsPages(Register register, Letterhead letterhead) {
		this.register = register;
		this.letterhead = letterhead;
	}

	@GetMapping("/results")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String before, Model model,
			Locale locale) {
		String words = q.isBlank() ? null : q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
		Long from = number(before).orElse(null);
		List<Result> results = this.register.page(words, from);
		boolean more = results.size() > Register.PAGE;
		List<Result> page = more ? results.subList(0, Register.PAGE) : results;
		model.addAttribute("q", words);
		model.addAttribute("lines", page.stream().map((one) -> new Line(one, agency(one, locale))).toList());
		model.addAttribute("nextUrl", more ? url(words, page.get(page.size() - 1).number()) : null);
		model.addAttribute("prevUrl", (from != null) ? url(words, null) : null);
		return "publication/results";
	}

	@GetMapping("/results/{number}")
	Object one(@PathVariable String number, Model model, Locale locale) {
		long wanted = number(number).orElseThrow(NotFound::new);
		Optional<Result> found = this.register.find(wanted);
		if (found.isEmpty()) {
			return SeeOther.at("/results/" + this.register.successor(wanted).orElseThrow(NotFound::new));
		}
		model.addAttribute("result", found.get());
		model.addAttribute("agency", agency(found.get(), locale));
		return "publication/result";
	}

	private @Nullable String agency(Result result, Locale locale) {
		return this.letterhead.agencyName(result.agencyId(), locale.getLanguage());
	}

	private static Optional<Long> number(String typed) {
		return typed.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
	}

	private static String url(@Nullable String words, @Nullable Long before) {
		return UriComponentsBuilder.fromPath("/results")
			.queryParamIfPresent("q", Optional.ofNullable(words))
			.queryParamIfPresent("before", Optional.ofNullable(before))
			.encode()
			.toUriString();
	}

	/**
	 * One line of the list.
	 *
	 * @param result what is published
	 * @param agency whose result, in the reader's language
	 */
	record Line(Result result, @Nullable String agency) {
	}

}
