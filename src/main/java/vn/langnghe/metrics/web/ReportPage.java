package vn.langnghe.metrics.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.ReportFormat;
import vn.langnghe.metrics.Reports;
import vn.langnghe.metrics.Scope;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.Download;
import vn.langnghe.platform.web.FormRecords;

/** The reports of an agency: those that are there, and asking for one. */
@Controller
class ReportPage {

	/** Seconds until a page with a report that is being made looks again. */
	private static final int AGAIN_AFTER = 3;

	private final FigureAddress address;

	private final Reports reports;

	private final Clock clock;

	ReportPage(FigureAddress address, Reports reports, Clock clock) {
		this.address = address;
		this.reports = reports;
		this.clock = clock;
	}

	@GetMapping("/figures/reports")
	String show(@ModelAttribute(FormRecords.FORM) FigureForm typed, BindingResult errors, Model model,
			HttpServletResponse response) {
		Period before = Period.quarterOf(VietnamTime.today(this.clock)).before();
		try {
			Scope scope = this.address.read(typed.agency(), false, null).scope();
			FormRecords.show(model, new FigureForm(scope.agency().code(), typed.under(), before.code()));
			return page(scope, model);
		}
		catch (Invalid refusal) {
			return refused(refusal, typed, errors, model, response);
		}
	}

	@PostMapping("/figures/reports")
	String ask(@ModelAttribute(FormRecords.FORM) FigureForm typed, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes next) {
		try {
			Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
			this.reports.ask(asked.scope(), asked.period(), locale.getLanguage(), Actors.me());
			next.addAttribute("agency", asked.scope().agency().code());
			return "redirect:/figures/reports";
		}
		catch (Invalid refusal) {
			return refused(refusal, typed, errors, model, response);
		}
	}

	@GetMapping("/figures/reports/{id}/{format}")
	ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String format) {
		ReportFormat asked = Stream.of(ReportFormat.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(format))
			.findFirst()
			.orElseThrow(NotFound::new);
		Reports.File file = this.reports.file(id, asked, Actors.me()).orElseThrow(NotFound::new);
		String name = "report-" + file.agency().code() + (file.under() ? "-all-" : "-") + file.period() + "-"
				+ file.language() + "." + format;
		return Download.of(name, type(asked), file.body());
	}

	private static MediaType type(ReportFormat format) {
		return switch (format) {
			case PDF -> MediaType.APPLICATION_PDF;
			case DOCX -> Download.DOCX;
			case XLSX -> Download.XLSX;
		};
	}

	private String refused(Invalid refusal, FigureForm typed, BindingResult errors, Model model,
			HttpServletResponse response) {
		FormRecords.reject(errors, refusal);
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		String agency = refusal.field().equals("agency") ? null : typed.agency();
		return page(this.address.read(agency, false, null).scope(), model);
	}

	private String page(Scope scope, Model model) {
		List<Reports.Line> lines = this.reports.of(scope.agency());
		model.addAttribute("agencies", this.address.choice());
		model.addAttribute("agency", scope.agency());
		model.addAttribute("here", "/figures/reports?agency=" + scope.agency().code());
		model.addAttribute("reports", lines);
		model.addAttribute("zone", VietnamTime.ZONE);
		if (lines.stream().anyMatch((line) -> line.id() == null && !line.failed())) {
			model.addAttribute("reload", AGAIN_AFTER);
		}
		return "metrics/reports";
	}

}
