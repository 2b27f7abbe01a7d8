package vn.langnghe.workflow.rules.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.workflow.rules.Draft;
import vn.langnghe.workflow.rules.Drafts;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.Sheet;

/** Changes a row of a draft, or adds one below another. */
@Controller
@RequestMapping("/admin/tables/{name}/draft/rows")
class RowPages {

	private final Drafts drafts;

	private final TableViews views;

	private final Attempt attempt;

	RowPages(Drafts drafts, TableViews views, Attempt attempt) {
		this.drafts = drafts;
		this.views = views;
		this.attempt = attempt;
	}

	@GetMapping("/{line}")
	String ask(@PathVariable String name, @PathVariable int line, Model model, Locale locale) {
		Draft draft = this.drafts.get(RuleTable.of(name), Actors.me().agencyId());
		Sheet sheet = draft.sheet();
		if (line < 1 || line > sheet.rows().size()) {
			throw new NotFound();
		}
		FormRecords.show(model, RowForm.of(draft.edition(), sheet.rows().get(line - 1)));
		return page(draft, line, line, model, locale);
	}

	@GetMapping("/new")
	String askNew(@PathVariable String name, @RequestParam int below, Model model, Locale locale) {
		Draft draft = this.drafts.get(RuleTable.of(name), Actors.me().agencyId());
		FormRecords.show(model, RowForm.empty(draft.edition()));
		return page(draft, 0, below, model, locale);
	}

	/** The form in the other language, as it was filled. */
	@PostMapping(path = { "/{line}", "/new" }, params = "lang")
	String inOtherLanguage(@PathVariable String name, @PathVariable(required = false) Integer line,
			@RequestParam(defaultValue = "0") int below, @ModelAttribute(FormRecords.FORM) RowForm form,
			BindingResult errors, Model model, Locale locale) {
		Draft draft = this.drafts.get(RuleTable.of(name), Actors.me().agencyId());
		return page(draft, (line != null) ? line : 0, below, model, locale);
	}

	@PostMapping(path = "/{line}", params = "!lang")
	String change(@PathVariable String name, @PathVariable int line, @ModelAttribute(FormRecords.FORM) RowForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		RuleTable table = RuleTable.of(name);
		return kept(table, line, line, errors, model, locale, response, flash, () -> this.drafts.change(table,
				Actors.me().agencyId(), form.edition(), line, form.note(), form.cells(), Actors.me().staffId()));
	}

	@PostMapping(path = "/new", params = "!lang")
	String add(@PathVariable String name, @RequestParam int below, @ModelAttribute(FormRecords.FORM) RowForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		RuleTable table = RuleTable.of(name);
		return kept(table, 0, below, errors, model, locale, response, flash, () -> this.drafts.add(table,
				Actors.me().agencyId(), form.edition(), below, form.note(), form.cells(), Actors.me().staffId()));
	}

	private String kept(RuleTable table, int line, int below, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes flash, Runnable act) {
		if (this.attempt.done(act, errors, model, locale, response)) {
			flash.addFlashAttribute("done", "rules.draft.kept");
			return DraftPages.back(table, (line > 0) ? line : below + 1);
		}
		return page(this.drafts.get(table, Actors.me().agencyId()), line, below, model, locale);
	}

	/**
	 * @param line the row, or 0 for a new one
	 * @param below the row below which a new one comes
	 */
	private String page(Draft draft, int line, int below, Model model, Locale locale) {
		Sheet sheet = draft.sheet();
		String address = "/admin/tables/" + draft.table().key() + "/draft/rows/"
				+ ((line > 0) ? Integer.toString(line) : "new?below=" + below);
		model.addAttribute("table", draft.table());
		model.addAttribute("line", line);
		model.addAttribute("below", below);
		model.addAttribute("columns", sheet.columns());
		model.addAttribute("inputs", sheet.inputs().size());
		model.addAttribute("address", address);
		this.views.codes(draft.table(), sheet, model, locale);
		new LanguageForm(address, "").on(model);
		return "rules/row";
	}

}
