package vn.langnghe.metrics.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.langnghe.metrics.web.ProcessRows.ProcessRow;

/**
 * The process as it is drawn, coloured by how long its steps take, with what stands at
 * each now. The picture needs a script; the table under it says the same.
 */
@Controller
class ProcessPage {

	private static final int SHADES = 4;

	private final DashboardAddress address;

	private final ProcessRows rows;

	private final DashboardViews views;

	ProcessPage(DashboardAddress address, ProcessRows rows, DashboardViews views) {
		this.address = address;
		this.rows = rows;
		this.views = views;
	}

	@GetMapping("/figures/process")
	String show(@ModelAttribute DashboardForm typed, Model model, Locale locale) {
		Chosen chosen = this.address.read(typed);
		List<ProcessRow> steps = this.rows.steps(chosen, locale);
		OptionalInt finished = steps.stream()
			.map(ProcessRow::medianMinutes)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.max();
		int longest = finished.orElse(0);
		model.addAttribute("asked", chosen.asked());
		model.addAttribute("steps", steps.stream().map((row) -> new Shaded(row, shade(row, longest))).toList());
		model.addAttribute("shades", finished.isPresent() ? shades(longest, locale) : List.of());
		model.addAttribute("back", chosen.url("/figures"));
		return "metrics/process";
	}

	/** The drawing: the way of a case, and its publication. */
	@GetMapping("/figures/process/feedback.bpmn")
	ResponseEntity<Resource> drawing() {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.body(new ClassPathResource("processes/feedback.bpmn"));
	}

	/**
	 * From 1, the quickest quarter of the longest time, to 4; 0 where nothing was
	 * finished.
	 */
	private static int shade(ProcessRow row, int longest) {
		Integer median = row.medianMinutes();
		return (median == null) ? 0 : (longest == 0) ? 1 : Math.min(SHADES, 1 + median * SHADES / (longest + 1));
	}

	/** The limits of the shades; one where all took no time. */
	private List<String> shades(int longest, Locale locale) {
		if (longest == 0) {
			return List.of(this.views.days(longest, locale));
		}
		return List.of(this.views.days(longest / SHADES, locale), this.views.days(longest * 2 / SHADES, locale),
				this.views.days(longest * 3 / SHADES, locale), this.views.days(longest, locale));
	}

	/**
	 * One step with its colour.
	 *
	 * @param row its numbers
	 * @param shade how dark, from 0 to 4
	 */
	record Shaded(ProcessRow row, int shade) {
	}

}
