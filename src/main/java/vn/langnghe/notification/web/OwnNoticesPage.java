package vn.langnghe.notification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.notification.NoticeBoard;
import vn.langnghe.platform.web.Actors;

/** What the system has told the person who is signed in. */
@Controller
class OwnNoticesPage {

	private final NoticeBoard board;

	OwnNoticesPage(NoticeBoard board) {
		this.board = board;
	}

	@GetMapping("/notices")
	String show(@RequestParam(required = false) @Nullable Long older,
			@RequestParam(required = false) @Nullable Long newer, Model model) {
		long staffId = Actors.me().staffId();
		model.addAttribute("page", this.board.own(staffId, older, newer));
		return "notification/own";
	}

}
