package vn.langnghe.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.web.Actors;

/**
 * quản trị: the way to everything an administrator does, whichever module serves it; and
 * whether the agency can take feedback in.
 */
@Controller
class AdministrationPage {

	private final StepCoverage coverage;

	AdministrationPage(StepCoverage coverage) {
		this.coverage = coverage;
	}

	@GetMapping("/admin")
	String show(Model model) {
		model.addAttribute("uncovered", this.coverage.stepsWithNobody(Actors.me().agencyId()));
		return "organisation/administration";
	}

}
