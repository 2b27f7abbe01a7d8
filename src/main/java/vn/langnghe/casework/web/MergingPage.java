package vn.langnghe.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Merging;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** gỡ gộp: a merging that was a mistake is undone on the page of the merged case. */
@Controller
class MergingPage {

	private final CaseAccess access;

	private final Merging merging;

	MergingPage(CaseAccess access, Merging merging) {
		this.access = access;
		this.merging = merging;
	}

	@PostMapping("/cases/{number}/unmerge")
	String unmerge(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
		SignedIn me = Actors.me();
		CaseFile caseFile = this.access.open(number, me);
		Actor by = this.access.acting(me, caseFile, Role.RECEPTIONIST, Role.COORDINATOR).orElseThrow(NotFound::new);
		if (reason.isBlank() || reason.length() > 2000) {
			throw new Invalid("reason", "casework.error.unmerge-reason");
		}
		this.merging.unmerge(number, reason.strip(), by);
		return "redirect:/cases/" + number;
	}

}
