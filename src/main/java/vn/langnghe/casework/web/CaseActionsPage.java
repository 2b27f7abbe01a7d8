package vn.langnghe.casework.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.casework.ActionOwners;
import vn.langnghe.casework.ActionViews;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.Proposals;
import vn.langnghe.casework.Reply;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.SeeOther;
import vn.langnghe.platform.web.TypedDay;

/** The part of the case page about what is done against the cause; the head orders it. */
@Controller
class CaseActionsPage {

	private static final String PAGE = "casework/actions";

	private final CaseLookup cases;

	private final Correcting correcting;

	private final ActionViews views;

	private final ActionOwners owners;

	private final Proposals proposals;

	private final StaffMembers staffMembers;

	CaseActionsPage(CaseLookup cases, Correcting correcting, ActionViews views, ActionOwners owners,
			Proposals proposals, StaffMembers staffMembers) {
		this.cases = cases;
		this.correcting = correcting;
		this.views = views;
		this.owners = owners;
		this.proposals = proposals;
		this.staffMembers = staffMembers;
	}

	@GetMapping("/cases/{number}/actions")
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
			Model model) {
		CaseFile caseFile = this.cases.get(number);
		String proposed = this.cases.lastReply(caseFile).map((reply) -> reply.finding().correctiveAction()).orElse("");
		FormRecords.show(model, new PlanForm(proposed, null, null));
		page(caseFile, model);
		return htmx ? PAGE + " :: actions" : PAGE;
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(path = "/cases/{number}/actions", params = "lang")
	String inTheOtherLanguage(@PathVariable String number, @ModelAttribute(FormRecords.FORM) PlanForm form,
			BindingResult errors, Model model) {
		return page(this.cases.get(number), model);
	}

	@PostMapping(path = "/cases/{number}/actions", params = "!lang")
	Object plan(@PathVariable String number, @Valid @ModelAttribute(FormRecords.FORM) PlanForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		CaseFile caseFile = this.cases.get(number);
		SignedIn me = Actors.me();
		if (!orders(me, caseFile)) {
			throw new NotFound();
		}
		if (!errors.hasErrors()) {
			try {
				this.correcting.plan(number, Texts.nfc(Objects.requireNonNull(form.what()).strip()), form.owner(),
						TypedDay.read(form.dueOn()), me.as(Role.CHAIRPERSON.name()));
				return SeeOther.at("/cases/" + number + "/actions");
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(caseFile, model);
	}

	private String page(CaseFile caseFile, Model model) {
		SignedIn me = Actors.me();
		boolean found = this.cases.lastReply(caseFile).map(Reply::approvedBy).isPresent();
		boolean orders = found && orders(me, caseFile);
		model.addAttribute("number", caseFile.number());
		model.addAttribute("actions", this.views.ofCase(caseFile));
		model.addAttribute("orders", orders);
		model.addAttribute("proposes", this.proposals.author(caseFile, me).isPresent());
		if (orders) {
			new LanguageForm("/cases/" + caseFile.number() + "/actions", "").on(model);
			model.addAttribute("owners",
					this.owners.of(caseFile)
						.stream()
						.map((one) -> new Option(Long.toString(one.id()), one.displayName() + " – " + one.position()))
						.toList());
		}
		return PAGE;
	}

	private boolean orders(SignedIn me, CaseFile caseFile) {
		return this.staffMembers.findById(me.staffId())
			.filter((staff) -> staff.wears(Role.CHAIRPERSON, caseFile.agencyId()))
			.isPresent();
	}

	/**
	 * What the page may send.
	 *
	 * @param what is to be done
	 * @param owner the account of whoever is answerable
	 * @param dueOn the last day, as a browser writes days
	 */
	record PlanForm(
			@NotBlank(message = "{casework.action.error.what}") @Size(max = 4000,
					message = "{workflow.error.too-long}") @Nullable String what,
			@Nullable Long owner, @Nullable String dueOn) {
	}

}
