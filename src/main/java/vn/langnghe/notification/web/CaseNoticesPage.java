package vn.langnghe.notification.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.notification.NoticeBoard;

/**
 * What the citizen of a case was told: a piece of the case page, and a page of its own.
 * The guard before {@code /cases/**} decides who gets here.
 */
@Controller
class CaseNoticesPage {

	private final CaseLookup cases;

	private final NoticeBoard board;

	CaseNoticesPage(CaseLookup cases, NoticeBoard board) {
		this.cases = cases;
		this.board = board;
	}

	@GetMapping("/cases/{number}/notices")
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
			Model model, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		model.addAttribute("number", number);
		model.addAttribute("piece", piece);
		model.addAttribute("notices", this.board.toldToTheCitizen(this.cases.get(number).id()));
		return piece ? "notification/case :: list" : "notification/case";
	}

}
