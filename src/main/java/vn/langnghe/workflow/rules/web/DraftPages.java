package vn.langnghe.workflow.rules.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.workflow.rules.Draft;
import vn.langnghe.workflow.rules.Drafts;
import vn.langnghe.workflow.rules.PuttingInForce;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.TableCheck.Findings;

/** A draft with all its rows and what speaks against it. */
@Controller
@RequestMapping("/admin/tables/{name}/draft")
class DraftPages {

	private final Drafts drafts;

	private final PuttingInForce force;

	private final TableViews views;

	private final RuleWords words;

	DraftPages(Drafts drafts, PuttingInForce force, TableViews views, RuleWords words) {
		this.drafts = drafts;
		this.force = force;
		this.views = views;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String name, Model model, Locale locale) {
		RuleTable table = RuleTable.of(name);
		Draft draft = this.drafts.get(table, Actors.me().agencyId());
		Findings findings = this.force.findings(draft);
		model.addAttribute("table", table);
		model.addAttribute("draft", draft);
		model.addAttribute("changedAt", draft.changedAt().atZone(VietnamTime.ZONE));
		model.addAttribute("problems",
				findings.problems().stream().map((one) -> this.words.problem(one, locale)).toList());
		model.addAttribute("idle", findings.idle());
		this.views.show(draft.sheet(), model, locale);
		return "rules/draft";
	}

	@PostMapping("/rows/{line}/move")
	String move(@PathVariable String name, @PathVariable int line, @RequestParam int edition,
			@RequestParam boolean up) {
		RuleTable table = RuleTable.of(name);
		this.drafts.move(table, Actors.me().agencyId(), edition, line, up, Actors.me().staffId());
		return back(table, Math.max(1, up ? line - 1 : line + 1));
	}

	@PostMapping("/rows/{line}/remove")
	String remove(@PathVariable String name, @PathVariable int line, @RequestParam int edition,
			RedirectAttributes flash) {
		RuleTable table = RuleTable.of(name);
		this.drafts.remove(table, Actors.me().agencyId(), edition, line, Actors.me().staffId());
		flash.addFlashAttribute("done", "rules.draft.removed");
		return back(table, Math.max(1, line - 1));
	}

	@PostMapping("/discard")
	String discard(@PathVariable String name, RedirectAttributes flash) {
		RuleTable table = RuleTable.of(name);
		this.drafts.discard(table, Actors.me().agencyId());
		flash.addFlashAttribute("done", "rules.draft.discarded");
		return "redirect:/admin/tables/" + table.key();
	}

	/** The draft, at the row that was changed. */
	static String back(RuleTable table, int line) {
		return "redirect:/admin/tables/" + table.key() + "/draft#row-" + line;
	}

}
