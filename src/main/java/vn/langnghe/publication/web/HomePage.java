package vn.langnghe.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.langnghe.metrics.PublicFigure.Topic;
import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.publication.OpenFigures;

/**
 * The first page, with the main figures of the year where the house stands for one and
 * has enough of them to tell.
 */
@Controller
class HomePage {

	private static final List<String> MAIN = List.of("received", "answered", "on-time", "handling");

	private final OpenFigures figures;

	private final FigureWords words;

	HomePage(OpenFigures figures, FigureWords words) {
		this.figures = figures;
		this.words = words;
	}

	@GetMapping("/")
	String show(Model model, Locale locale) {
		this.figures.ofTheHouse().filter((found) -> found.of("received").part().isExact()).ifPresent((found) -> {
			model.addAttribute("main", main(found, this.words, locale));
			model.addAttribute("year", this.words.period(this.figures.asked(null, false, null).period(), locale));
		});
		return "home";
	}

	/** Numbers and, of the figures of the decision, rates. */
	static List<Main> main(PublicFigures found, FigureWords words, Locale locale) {
		return Stream.of(Topic.NUMBER, Topic.FIGURE)
			.flatMap((topic) -> words.rows(found, topic, locale)
				.stream()
				.filter((row) -> MAIN.contains(row.code()))
				.map((row) -> new Main(row.name(), (topic == Topic.NUMBER) ? row.count() : row.rate())))
			.toList();
	}

	/**
	 * One figure.
	 *
	 * @param name what it is called
	 * @param value in words
	 */
	record Main(String name, String value) {
	}

}
