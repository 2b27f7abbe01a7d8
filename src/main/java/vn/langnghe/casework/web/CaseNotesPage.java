package vn.langnghe.casework.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Notes;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.SeeOther;

/**
 * What officials tell each other about a case: a piece of the case page, and a page of
 * its own. The guard before {@code /cases/**} decides who gets here.
 */
@Controller
class CaseNotesPage {

	private static final String PAGE = "casework/notes";

	private final CaseLookup cases;

	private final Notes notes;

	CaseNotesPage(CaseLookup cases, Notes notes) {
		this.cases = cases;
		this.notes = notes;
	}

	@GetMapping("/cases/{number}/notes")
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
			Model model, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		FormRecords.show(model, new NoteForm("", Set.of()));
		page(number, piece, model);
		return piece ? PAGE + " :: notes" : PAGE;
	}

	/** The page in the other language, with all that was typed and nothing kept. */
	@PostMapping(path = "/cases/{number}/notes", params = "lang")
	String inTheOtherLanguage(@PathVariable String number, @ModelAttribute(FormRecords.FORM) NoteForm form,
			BindingResult errors, Model model) {
		return page(number, false, model);
	}

	@PostMapping(path = "/cases/{number}/notes", params = "!lang")
	Object write(@PathVariable String number, @ModelAttribute(FormRecords.FORM) NoteForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		try {
			this.notes.write(number, form.words(), form.mentioned(), Actors.me());
			return SeeOther.at("/cases/" + number + "/notes");
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(number, false, model);
	}

	private String page(String number, boolean piece, Model model) {
		CaseFile caseFile = this.cases.get(number);
		model.addAttribute("number", number);
		model.addAttribute("piece", piece);
		model.addAttribute("notes", this.notes.of(caseFile));
		boolean writes = this.notes.mayWrite(caseFile, Actors.me());
		model.addAttribute("writes", writes);
		if (writes) {
			new LanguageForm("/cases/" + number + "/notes", "").on(model);
			model.addAttribute("colleagues",
					this.notes.mentionable(caseFile, Actors.me())
						.stream()
						.map((one) -> new Option(Long.toString(one.id()),
								one.displayName() + " – " + one.position() + " (@" + one.username() + ")"))
						.toList());
		}
		return PAGE;
	}

	/**
	 * What the page may send.
	 *
	 * @param words the note
	 * @param mentioned accounts of those whose attention it wants
	 */
	record NoteForm(@Nullable String words, @Nullable Set<Long> mentioned) {

		NoteForm {
			words = (words != null) ? Texts.nfc(words.strip().replace("\r\n", "\n")) : "";
			mentioned = (mentioned != null) ? mentioned : Set.of();
		}

	}

}
