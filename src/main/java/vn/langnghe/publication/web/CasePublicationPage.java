package vn.langnghe.publication.web;

import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.publication.Publishing;

/**
 * What of a case is public, and how the head takes it out of the register. The guard
 * before {@code /cases/**} decides who gets here.
 */
@Controller
class CasePublicationPage {

	private static final int LONGEST_REASON = 2000;

	private final CaseLookup cases;

	private final CaseAccess access;

	private final Publishing publishing;

	CasePublicationPage(CaseLookup cases, CaseAccess access, Publishing publishing) {
		this.cases = cases;
		this.access = access;
		this.publishing = publishing;
	}

	@GetMapping("/cases/{number}/publication")
	String show(@PathVariable String number, Model model) {
		CaseFile caseFile = this.cases.get(number);
		model.addAttribute("number", number);
		model.addAttribute("publications", this.publishing.of(caseFile));
		model.addAttribute("mayWithdraw", head(caseFile).isPresent());
		return "publication/case";
	}

	@PostMapping("/cases/{number}/publication/withdraw")
	String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model,
			HttpServletResponse response) {
		Actor head = head(this.cases.get(number)).orElseThrow(NotFound::new);
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("refused", "publication.error.withdrawal-reason");
			model.addAttribute("typed", reason);
			return show(number, model);
		}
		this.publishing.withdraw(number, reason.strip(), Objects.requireNonNull(head.staffId()), head);
		return "redirect:/cases/" + number + "/publication";
	}

	private Optional<Actor> head(CaseFile caseFile) {
		return Actors.signedIn().flatMap((me) -> this.access.acting(me, caseFile, Role.CHAIRPERSON));
	}

}
