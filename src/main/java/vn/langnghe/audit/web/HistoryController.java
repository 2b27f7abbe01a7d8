package vn.langnghe.audit.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.audit.History;
import vn.langnghe.audit.HistoryWords;
import vn.langnghe.platform.StaffDirectory;

/** nhật ký: all that happened to a case, in plain words, oldest first. */
@Controller
class HistoryController {

	private static final int PAGE = 200;

	private final History history;

	private final StaffDirectory staff;

	private final MessageSource messages;

	HistoryController(History history, StaffDirectory staff, MessageSource messages) {
		this.history = history;
		this.staff = staff;
		this.messages = messages;
	}

	@GetMapping("/cases/{number}/history")
	String show(@PathVariable String number, @RequestParam(defaultValue = "0") int after,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model, Locale locale) {
		List<History.Entry> entries = this.history.ofCase(number, after, PAGE);
		HistoryWords words = new HistoryWords(this.messages, locale,
				this.staff.namesOf(HistoryWords.peopleIn(entries)));
		model.addAttribute("number", number);
		model.addAttribute("entries", entries.stream().map(words::of).toList());
		model.addAttribute("next", (entries.size() == PAGE) ? entries.get(PAGE - 1).seq() : null);
		return htmx ? "audit/history :: history" : "audit/history";
	}

}
