package vn.langnghe.casework.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseViews;
import vn.langnghe.casework.Closing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.casework.Transfers.Transfer;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/**
 * phiếu chuyển, phiếu hướng dẫn: the slip that goes with a case to the competent agency,
 * or to the citizen whose complaint or denunciation has a law of its own.
 */
@Controller
class SlipPage {

	private final CaseLookup cases;

	private final CaseViews views;

	private final Transfers transfers;

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	SlipPage(CaseLookup cases, CaseViews views, Transfers transfers, Agencies agencies, StaffMembers staffMembers) {
		this.cases = cases;
		this.views = views;
		this.transfers = transfers;
		this.agencies = agencies;
		this.staffMembers = staffMembers;
	}

	@GetMapping("/cases/{number}/slip")
	String show(@PathVariable String number, Model model, Locale locale) {
		CaseFile caseFile = this.cases.get(number);
		List<Transfer> sent = this.transfers.of(caseFile);
		Closing closing = caseFile.closing();
		if (sent.isEmpty() && (closing == null || closing.referralWords() == null)) {
			throw new NotFound();
		}
		model.addAttribute("view", this.views.of(caseFile, locale));
		if (sent.isEmpty()) {
			model.addAttribute("agency", agency(caseFile.agencyId()));
			model.addAttribute("on", closing.closedAt().atZone(VietnamTime.ZONE));
		}
		else {
			Transfer last = sent.get(sent.size() - 1);
			model.addAttribute("transfer", last);
			model.addAttribute("agency", agency(last.fromAgencyId()));
			model.addAttribute("on", last.at().atZone(VietnamTime.ZONE));
			model.addAttribute("by", this.staffMembers.findById(last.by()).orElseThrow());
		}
		return "casework/slip";
	}

	private String agency(long id) {
		return this.agencies.findById(id).orElseThrow().name("vi");
	}

}
