package vn.langnghe.metrics.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.metrics.DossierCounts;
import vn.langnghe.metrics.DossierCounts.DossiersRefused;
import vn.langnghe.metrics.FigureReaders;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** Takes the dossier counts of an agency over from a file. */
@Controller
class DossierPage {

	private final FigureReaders readers;

	private final DossierCounts dossiers;

	DossierPage(FigureReaders readers, DossierCounts dossiers) {
		this.readers = readers;
		this.dossiers = dossiers;
	}

	@GetMapping("/figures/dossiers")
	String show(@RequestParam(required = false) @Nullable String agency, Model model, Locale locale) {
		FormRecords.show(model, new CountsForm(""));
		return page(own(agency), model, locale);
	}

	@PostMapping("/figures/dossiers")
	String take(@RequestParam(required = false) @Nullable String agency, @RequestParam MultipartFile file, Model model,
			Locale locale, HttpServletResponse response, RedirectAttributes next) throws IOException {
		Agency own = own(agency);
		try {
			next.addFlashAttribute("done",
					this.dossiers.take(own, new String(file.getBytes(), StandardCharsets.UTF_8), Actors.me()));
			return "redirect:/figures/dossiers?agency=" + own.code();
		}
		catch (DossiersRefused refusal) {
			FormRecords.reject(FormRecords.show(model, new CountsForm("")), refusal);
			model.addAttribute("problems", refusal.rows());
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(own, model, locale);
		}
	}

	private Agency own(@Nullable String code) {
		Agency agency = this.readers.scope(code, false, Actors.me()).agency();
		if (!this.dossiers.maySend(agency, Actors.me())) {
			throw new NotFound();
		}
		return agency;
	}

	private String page(Agency agency, Model model, Locale locale) {
		model.addAttribute("agency", agency);
		model.addAttribute("agencyName", agency.name(locale.getLanguage()));
		model.addAttribute("months", this.dossiers.months(agency));
		return "metrics/dossiers";
	}

	/** Only says where a problem with the file is told. */
	record CountsForm(String file) {
	}

}
