package vn.langnghe.metrics.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.metrics.DossierCounts;
import vn.langnghe.metrics.Figures766;
import vn.langnghe.metrics.Measures766;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** The figures of Decision 766/QD-TTg, on a page and as tables for a spreadsheet. */
@Controller
class FiguresPage {

	private final FigureAddress address;

	private final Measures766 measures;

	private final FigureViews views;

	private final FigureSheets sheets;

	private final AgencyRows agencyRows;

	private final DossierCounts dossiers;

	private final Clock clock;

	FiguresPage(FigureAddress address, Measures766 measures, FigureViews views, FigureSheets sheets,
			AgencyRows agencyRows, DossierCounts dossiers, Clock clock) {
		this.address = address;
		this.measures = measures;
		this.views = views;
		this.sheets = sheets;
		this.agencyRows = agencyRows;
		this.dossiers = dossiers;
		this.clock = clock;
	}

	@GetMapping("/figures/766")
	String show(@ModelAttribute(FormRecords.FORM) FigureForm typed, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		model.addAttribute("agencies", this.address.choice());
		try {
			Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
			FormRecords.show(model,
					new FigureForm(asked.scope().agency().code(), asked.scope().under(), asked.period().code()));
			fill(asked, model, locale);
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		return "metrics/figures-766";
	}

	private void fill(Asked asked, Model model, Locale locale) {
		Figures766 figures = this.measures.of(asked.scope(), asked.period());
		model.addAttribute("asked", asked);
		model.addAttribute("cut", asked.period().cut(this.clock).atZone(VietnamTime.ZONE));
		model.addAttribute("figures", this.views.main(figures, asked, locale));
		model.addAttribute("parts", this.views.parts(figures, asked, locale));
		model.addAttribute("unhappy", this.views.unhappy(figures, asked, locale));
		model.addAttribute("natures", this.views.natures(figures, asked, locale));
		model.addAttribute("kinds", this.views.kinds(figures, asked, locale));
		model.addAttribute("below", this.agencyRows.of(figures, asked, locale));
		model.addAttribute("received", this.views.received(figures, locale));
		model.addAttribute("named", this.views.named(asked));
		model.addAttribute("csv", asked.url("/figures/766.csv"));
		model.addAttribute("xlsx", asked.url("/figures/766.xlsx"));
		model.addAttribute("maySend", this.dossiers.maySend(asked.scope().agency(), Actors.me()));
	}

	/** For spreadsheets, which know the letters by the mark. */
	@GetMapping("/figures/766.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute FigureForm typed, Locale locale) {
		Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
		return file(asked, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
				this.sheets.csv(this.measures.of(asked.scope(), asked.period()), asked, locale));
	}

	@GetMapping("/figures/766.xlsx")
	ResponseEntity<byte[]> xlsx(@ModelAttribute FigureForm typed, Locale locale) {
		Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
		return file(asked, "xlsx",
				MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
				this.sheets.xlsx(this.measures.of(asked.scope(), asked.period()), asked, locale));
	}

	private static ResponseEntity<byte[]> file(Asked asked, String kind, MediaType type, byte[] body) {
		String name = "766-" + asked.scope().agency().code() + "-" + asked.period().code().replace("..", "_") + "."
				+ kind;
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.contentType(type)
			.body(body);
	}

}
