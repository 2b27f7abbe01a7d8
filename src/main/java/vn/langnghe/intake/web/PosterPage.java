package vn.langnghe.intake.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.langnghe.catalogue.AgencyProcedures;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;

/**
 * áp phích: a sheet for the wall or a counter, with a code that opens the form. The
 * counter is only printed: no field of the form holds one.
 */
@Controller
class PosterPage {

	private static final int LONGEST_COUNTER = 60;

	private final Agencies agencies;

	private final AgencyProcedures procedures;

	PosterPage(Agencies agencies, AgencyProcedures procedures) {
		this.agencies = agencies;
		this.procedures = procedures;
	}

	/** For any procedure. */
	@GetMapping("/posters")
	String general(@RequestParam(defaultValue = "") String counter, Model model, Locale locale) {
		return poster(null, counter, model, locale);
	}

	/**
	 * For one procedure, which the form then knows.
	 * @throws NotFound when the national list has none of this code
	 */
	@GetMapping("/posters/{code}")
	String ofProcedure(@PathVariable String code, @RequestParam(defaultValue = "") String counter, Model model,
			Locale locale) {
		return poster(this.procedures.of(Actors.me().agencyId(), code).procedure(), counter, model, locale);
	}

	private String poster(@Nullable Procedure procedure, String counter, Model model, Locale locale) {
		Agency agency = this.agencies.findById(Actors.me().agencyId()).orElseThrow(NotFound::new);
		ServletUriComponentsBuilder form = ServletUriComponentsBuilder.fromCurrentContextPath();
		form.path("/feedback").queryParam("agency", agency.code());
		if (procedure != null) {
			form.queryParam("procedure", procedure.code());
		}
		String address = form.encode().toUriString();
		model.addAttribute("name", agency.name(locale.getLanguage()));
		model.addAttribute("procedure", procedure);
		model.addAttribute("counter",
				counter.strip().substring(0, Math.min(counter.strip().length(), LONGEST_COUNTER)));
		model.addAttribute("longest", LONGEST_COUNTER);
		model.addAttribute("address", address);
		model.addAttribute("qr", QrCode.of(address));
		return "intake/poster";
	}

}
