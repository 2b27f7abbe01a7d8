package vn.langnghe.audit.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.audit.AuditChecks;
import vn.langnghe.audit.AuditWords;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/** The inspector's page: what the last check of the audit trail found, and a new one. */
@Controller
class CheckController {

	private final AuditChecks checks;

	private final MessageSource messages;

	CheckController(AuditChecks checks, MessageSource messages) {
		this.checks = checks;
		this.messages = messages;
	}

	@GetMapping("/audit")
	String show(Model model, Locale locale) {
		this.checks.last().ifPresent((last) -> {
			model.addAttribute("at", last.at().atZone(VietnamTime.ZONE));
			model.addAttribute("by", last.by());
			model.addAttribute("whole", last.result().isWhole());
			model.addAttribute("lines", new AuditWords(this.messages, locale).of(last.result()));
		});
		return "audit/check";
	}

	@PostMapping("/audit")
	String checkNow() {
		this.checks.checkNow(Actors.me().actor());
		return "redirect:/audit";
	}

}
