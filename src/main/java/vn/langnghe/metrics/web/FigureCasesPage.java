package vn.langnghe.metrics.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.metrics.CaseChoice;
import vn.langnghe.metrics.CaseChoice.Counted;
import vn.langnghe.metrics.CaseChoice.Figure;
import vn.langnghe.metrics.CaseChoice.Why;
import vn.langnghe.metrics.CaseParts;
import vn.langnghe.metrics.FigureReaders;
import vn.langnghe.metrics.JudgedCase;
import vn.langnghe.metrics.Part;
import vn.langnghe.metrics.Place;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/** The cases behind a number, each with its part in the fraction. */
@Controller
class FigureCasesPage {

	private static final int ROWS = 50;

	private final FigureAddress address;

	private final CaseParts parts;

	private final FigureReaders readers;

	FigureCasesPage(FigureAddress address, CaseParts parts, FigureReaders readers) {
		this.address = address;
		this.parts = parts;
		this.readers = readers;
	}

	@GetMapping("/figures/766/cases")
	String show(@ModelAttribute FigureForm typed, @RequestParam Figure figure,
			@RequestParam(defaultValue = "ALL") Counted counted, @RequestParam(required = false) @Nullable Part part,
			@RequestParam(defaultValue = "ANY") Why why, @RequestParam(required = false) @Nullable String nature,
			@RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "") String after,
			Model model) {
		Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
		CaseChoice choice = new CaseChoice(figure, counted, part, why, nature, kind);
		List<JudgedCase> found = this.parts.cases(asked.scope(), asked.period(), choice, Actors.me().staffId(),
				Place.of(after), ROWS + 1);
		List<JudgedCase> shown = found.stream().limit(ROWS).toList();
		model.addAttribute("asked", asked);
		model.addAttribute("figure", figure);
		model.addAttribute("cases", shown);
		model.addAttribute("zone", VietnamTime.ZONE);
		model.addAttribute("opens", this.readers.opensCasesOf(Actors.me()));
		model.addAttribute("next",
				(found.size() > ROWS) ? asked.cases(choice) + "&after=" + shown.get(ROWS - 1).place().code() : null);
		model.addAttribute("prev", !after.isEmpty() ? asked.cases(choice) : null);
		model.addAttribute("back", asked.url("/figures/766"));
		return "metrics/figure-cases";
	}

}
