package vn.langnghe.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.langnghe.casework.DirectReplies;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.ChairpersonDesk;

/** ký trực tiếp: what heads below wrote and signed alone, for the superior's head. */
@Controller
class DirectRepliesPage {

	private final DirectReplies replies;

	private final ChairpersonDesk desk;

	private final TaskFrame frame;

	DirectRepliesPage(DirectReplies replies, ChairpersonDesk desk, TaskFrame frame) {
		this.replies = replies;
		this.desk = desk;
		this.frame = frame;
	}

	@GetMapping("/desk/signed-directly")
	String show(Model model) {
		SignedIn me = this.frame.me();
		long agencyId = this.desk.agencyOf(me.staffId(), me.agencyId());
		if (!this.replies.isSuperior(agencyId)) {
			throw new NotFound();
		}
		model.addAttribute("total", this.replies.count(agencyId, me.staffId()));
		model.addAttribute("replies", this.replies.of(agencyId, me.staffId()));
		return "workflow/desk-signed-directly";
	}

}
