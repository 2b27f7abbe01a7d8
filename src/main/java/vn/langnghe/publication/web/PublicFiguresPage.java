package vn.langnghe.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.metrics.PublicFigure.Topic;
import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.metrics.SmallCells;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;

/** The public figures: for anybody, without a script, a login or a trace. */
@Controller
class PublicFiguresPage {

	static final String ADDRESS = "/public/figures";

	private final OpenFigures figures;

	private final FigureWords words;

	private final PeriodChoice periods;

	PublicFiguresPage(OpenFigures figures, FigureWords words, PeriodChoice periods) {
		this.figures = figures;
		this.words = words;
		this.periods = periods;
	}

	@GetMapping(ADDRESS)
	String show(@ModelAttribute(FormRecords.FORM) PublicFigureForm typed, BindingResult errors, Model model,
			Locale locale, HttpServletResponse response) {
		if (this.figures.agencies().isEmpty()) {
			return "publication/figures";
		}
		Asked asked;
		try {
			asked = typed.read(this.figures);
			FormRecords.show(model, PublicFigureForm.of(asked));
			fill(asked, model, locale);
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			asked = this.figures.asked(null, false, null);
		}
		model.addAttribute("agencies", this.figures.agencies());
		model.addAttribute("periods", this.periods.offered(asked.period(), locale));
		return "publication/figures";
	}

	private void fill(Asked asked, Model model, Locale locale) {
		PublicFigures found = this.figures.of(asked);
		model.addAttribute("asked", asked);
		model.addAttribute("name", this.figures.agency(asked).name(locale.getLanguage()));
		model.addAttribute("period", this.words.period(asked.period(), locale));
		model.addAttribute("lasts", found.cut().isBefore(end(asked.period().to())));
		model.addAttribute("cut", found.cut().atZone(VietnamTime.ZONE));
		model.addAttribute("fewest", SmallCells.FEWEST);
		for (Topic topic : Topic.values()) {
			model.addAttribute(topic.name().toLowerCase(Locale.ROOT), this.words.rows(found, topic, locale));
		}
		model.addAttribute("csv", PublicFigureForm.url("/open/figures.csv", asked) + "&lang=" + locale.getLanguage());
		model.addAttribute("below", below(found, asked, locale));
	}

	private static Instant end(LocalDate day) {
		return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
	}

	private List<AgencyRow> below(PublicFigures found, Asked asked, Locale locale) {
		Map<Long, Agency> agencies = this.figures.agencies()
			.stream()
			.collect(Collectors.toMap(Agency::id, Function.identity()));
		return found.agencies().stream().map((one) -> {
			Agency agency = agencies.get(one.agencyId());
			Asked own = new Asked(agency.code(), false, asked.period(), List.of(agency.id()));
			return new AgencyRow(agency.name(locale.getLanguage()), PublicFigureForm.url(ADDRESS, own),
					(one.onTime().whole() != null) ? this.words.count(one.onTime().whole(), locale) : "",
					this.words.rate(one.onTime(), locale));
		}).toList();
	}

	/**
	 * One of several agencies.
	 *
	 * @param name its name
	 * @param url its figures
	 * @param cases received or in hand, in words
	 * @param onTime in per cent, in words
	 */
	record AgencyRow(String name, String url, String cases, String onTime) {
	}

}
