package vn.langnghe.publication.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;
import vn.langnghe.publication.Register;
import vn.langnghe.publication.Register.Result;

/** The open data: the register and the public figures as CSV and JSON. */
@Controller
class OpenDataFiles {

	/** Results in one file. */
	static final int MOST = 5_000;

	/** Read at once: no connection is held while a slow reader takes them. */
	private static final int AT_ONCE = 200;

	private final Register register;

	private final OpenFigures figures;

	private final OpenRows rows;

	OpenDataFiles(Register register, OpenFigures figures, OpenRows rows) {
		this.register = register;
		this.figures = figures;
		this.rows = rows;
	}

	@GetMapping("/open/results.csv")
	void resultsAsCsv(@RequestParam(required = false) @Nullable Long before, Locale locale,
			HttpServletResponse response) throws IOException {
		String base = base();
		OpenFiles.csv(response, OpenField.RESULTS, (to) -> results(before, "csv", base, locale, to));
	}

	@GetMapping("/open/results.json")
	void resultsAsJson(@RequestParam(required = false) @Nullable Long before, Locale locale,
			HttpServletResponse response) throws IOException {
		String base = base();
		OpenFiles.json(response, OpenField.RESULTS, "results", (to) -> results(before, "json", base, locale, to));
	}

	private @Nullable String results(@Nullable Long before, String kind, String base, Locale locale, OpenFiles.Row to)
			throws IOException {
		Long last = before;
		for (int written = 0; written < MOST; written += AT_ONCE) {
			List<Result> found = this.register.before(last, AT_ONCE);
			for (Result one : found) {
				to.write(this.rows.result(one, base, locale));
				last = one.number();
			}
			if (found.size() < AT_ONCE) {
				return null;
			}
		}
		return base + "/open/results." + kind + "?before=" + last + "&lang=" + locale.getLanguage();
	}

	@GetMapping("/open/figures.csv")
	void figuresAsCsv(@ModelAttribute PublicFigureForm typed, Locale locale, HttpServletResponse response)
			throws IOException {
		Asked asked = typed.read(this.figures);
		OpenFiles.csv(response, OpenField.FIGURES, (to) -> figures(asked, locale, to));
	}

	@GetMapping("/open/figures.json")
	void figuresAsJson(@ModelAttribute PublicFigureForm typed, Locale locale, HttpServletResponse response)
			throws IOException {
		Asked asked = typed.read(this.figures);
		OpenFiles.json(response, OpenField.FIGURES, "figures", (to) -> figures(asked, locale, to));
	}

	private @Nullable String figures(Asked asked, Locale locale, OpenFiles.Row to) throws IOException {
		for (List<@Nullable Object> row : this.rows.figures(asked, locale)) {
			to.write(row);
		}
		return null;
	}

	private static String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

}
