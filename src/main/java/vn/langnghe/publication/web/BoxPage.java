package vn.langnghe.publication.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;

/**
 * The main figures in a small frame on the agency's own website: no script, no cookie, no
 * third party.
 */
@Controller
class BoxPage {

	private final OpenFigures figures;

	private final FigureWords words;

	BoxPage(OpenFigures figures, FigureWords words) {
		this.figures = figures;
		this.words = words;
	}

	@GetMapping("/open/box")
	String show(@ModelAttribute PublicFigureForm typed, Model model, Locale locale, HttpServletResponse response) {
		Asked asked = typed.read(this.figures);
		PublicFigures found = this.figures.of(asked);
		model.addAttribute("name", this.figures.agency(asked).name(locale.getLanguage()));
		model.addAttribute("agency", asked.agency());
		model.addAttribute("period", this.words.period(asked.period(), locale));
		model.addAttribute("main", HomePage.main(found, this.words, locale));
		model.addAttribute("more",
				PublicFigureForm.url(PublicFiguresPage.ADDRESS, asked) + "&lang=" + locale.getLanguage());
		response.setHeader(HttpHeaders.CACHE_CONTROL, FeedPage.SHORT.getHeaderValue());
		return "publication/box";
	}

}
