package vn.langnghe.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;

/** The dictionary of the open data, for people and for programs. */
@Controller
class OpenDataPage {

	private static final List<String> FILES = List.of("results.csv", "results.json", "results.atom", "figures.csv",
			"figures.json", "fields.json");

	private final OpenFigures figures;

	private final MessageSource messages;

	OpenDataPage(OpenFigures figures, MessageSource messages) {
		this.figures = figures;
		this.messages = messages;
	}

	@GetMapping("/open")
	String show(Model model, Locale locale) {
		if (!this.figures.agencies().isEmpty()) {
			model.addAttribute("snippet", snippet(locale));
		}
		model.addAttribute("files", FILES);
		model.addAttribute("most", OpenDataFiles.MOST);
		model.addAttribute("licence", OpenFiles.LICENCE);
		model.addAttribute("results", OpenField.RESULTS);
		model.addAttribute("fields", OpenField.FIGURES);
		return "publication/open";
	}

	/** What the keeper of a website copies into a page. */
	private String snippet(Locale locale) {
		Asked asked = this.figures.asked(null, false, null);
		String src = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/open/box")
			.queryParam("agency", asked.agency())
			.queryParamIfPresent("under", asked.under() ? Optional.of(true) : Optional.empty())
			.queryParam("lang", locale.getLanguage())
			.toUriString();
		return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"360\" style=\"border:0;max-width:600px\" loading=\"lazy\"></iframe>"
			.formatted(HtmlUtils.htmlEscape(src),
					HtmlUtils.htmlEscape(words("publication.figures.title", locale), "UTF-8"));
	}

	@GetMapping("/open/fields.json")
	ResponseEntity<Dictionary> fields(Locale locale) {
		String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		List<Field> all = new ArrayList<>();
		Stream.of(OpenField.RESULTS, OpenField.FIGURES)
			.forEach((fields) -> fields.forEach((one) -> all.add(new Field(one.file(), one.name(),
					words(one.meaningKey(), locale), words(one.unitKey(), locale), words(one.sourceKey(), locale)))));
		return ResponseEntity.ok()
			.cacheControl(FeedPage.SHORT)
			.body(new Dictionary(OpenFiles.LICENCE, FILES.stream().map((file) -> base + "/open/" + file).toList(),
					all));
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	/** What the dictionary holds. */
	record Dictionary(String licence, List<String> files, List<Field> fields) {
	}

	/** One field in words. */
	record Field(String file, String field, String meaning, String unit, String source) {
	}

}
