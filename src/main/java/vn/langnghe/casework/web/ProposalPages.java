package vn.langnghe.casework.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Criterion;
import vn.langnghe.casework.Proposals;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.SeeOther;

/** Proposals to amend a regulation: written from a case, listed, printed, exported. */
@Controller
class ProposalPages {

	private final Proposals proposals;

	private final CaseLookup cases;

	private final MessageSource messages;

	ProposalPages(Proposals proposals, CaseLookup cases, MessageSource messages) {
		this.proposals = proposals;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/cases/{number}/proposals")
	String begin(@PathVariable String number, Model model) {
		FormRecords.show(model, ProposalForm.EMPTY);
		return form(mayPropose(number), model);
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(path = "/cases/{number}/proposals", params = "lang")
	String inTheOtherLanguage(@PathVariable String number, @ModelAttribute(FormRecords.FORM) ProposalForm form,
			BindingResult errors, Model model) {
		return form(mayPropose(number), model);
	}

	@PostMapping(path = "/cases/{number}/proposals", params = "!lang")
	Object draft(@PathVariable String number, @Valid @ModelAttribute(FormRecords.FORM) ProposalForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		CaseFile caseFile = mayPropose(number);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return form(caseFile, model);
		}
		return SeeOther.at("/proposals/" + this.proposals.draft(number, form.written(), Actors.me()));
	}

	private CaseFile mayPropose(String number) {
		CaseFile caseFile = this.cases.get(number);
		if (this.proposals.author(caseFile, Actors.me()).isEmpty()) {
			throw new NotFound();
		}
		return caseFile;
	}

	private static String form(CaseFile caseFile, Model model) {
		new LanguageForm("/cases/" + caseFile.number() + "/proposals", "").on(model);
		model.addAttribute("number", caseFile.number());
		model.addAttribute("criteria", Criterion.values());
		return "casework/proposal-new";
	}

	@GetMapping("/proposals")
	String list(Model model) {
		model.addAttribute("proposals", this.proposals.readableBy(Actors.me()));
		return "casework/proposals";
	}

	@GetMapping("/proposals/{number:KN-.*}")
	String dossier(@PathVariable String number, Model model) {
		model.addAttribute("proposal", this.proposals.get(number, Actors.me()));
		model.addAttribute("criteria", Criterion.values());
		return "casework/proposal";
	}

	/** The list as a table for a spreadsheet, which knows the letters by the mark. */
	@GetMapping("/proposals/list.csv")
	ResponseEntity<byte[]> table(Locale locale) {
		StringBuilder table = new StringBuilder("\ufeff");
		table.append(Csv.line(columns().map((key) -> this.messages.getMessage(key, null, locale)).toList()));
		this.proposals.readableBy(Actors.me()).forEach((row) -> table.append(Csv.line(cells(row))));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("proposals.csv").build().toString())
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(table.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static Stream<String> columns() {
		return Stream.concat(
				Stream.of("casework.proposal.number", "casework.procedure", "casework.proposal.code",
						"casework.proposal.date", "casework.proposal.addressee", "casework.proposal.regulation",
						"casework.proposal.problem", "casework.proposal.proposal"),
				Stream.of(Criterion.values()).map(Criterion::messageKey));
	}

	private static List<String> cells(Proposals.Row row) {
		return Stream
			.concat(Stream.of(row.number(), row.procedureName(), row.procedureCode(), row.draftedOn().toString(),
					row.written().addressee(), row.written().regulation(), row.written().problem(),
					row.written().proposal()), Stream.of(Criterion.values()).map(row.written()::judged))
			.toList();
	}

}
