package vn.langnghe.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomePage {

	@GetMapping("/")
	String show() {
		return "home";
	}

}
