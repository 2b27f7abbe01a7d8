package vn.langnghe.workflow.rules.web;

import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Role;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.rules.Draft;
import vn.langnghe.workflow.rules.Drafts;
import vn.langnghe.workflow.rules.Effect;
import vn.langnghe.workflow.rules.PuttingInForce;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.TableCheck.Findings;

/** What a draft would have changed in past cases, and the act that puts it in force. */
@Controller
@RequestMapping("/admin/tables/{name}/draft")
class EffectPages {

	private final Drafts drafts;

	private final PuttingInForce force;

	private final RuleWords words;

	private final Attempt attempt;

	EffectPages(Drafts drafts, PuttingInForce force, RuleWords words, Attempt attempt) {
		this.attempt = attempt;
		this.drafts = drafts;
		this.force = force;
		this.words = words;
	}

	@GetMapping("/effect")
	String effect(@PathVariable String name, Model model, Locale locale) {
		Draft draft = this.drafts.get(RuleTable.of(name), Actors.me().agencyId());
		FormRecords.show(model, new ForceForm(draft.edition(), ""));
		return page(draft, model, locale);
	}

	@PostMapping("/force")
	String putInForce(@PathVariable String name, @ModelAttribute(FormRecords.FORM) ForceForm form, BindingResult errors,
			Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		RuleTable table = RuleTable.of(name);
		Runnable act = () -> this.force.putInForce(table, Actors.me().agencyId(), form.edition(), form.ground(),
				Actors.me().as(Role.ADMIN.name()));
		if (this.attempt.done(act, errors, model, locale, response)) {
			flash.addFlashAttribute("done", "rules.done");
			return "redirect:/admin/tables/" + table.key();
		}
		return page(this.drafts.get(table, Actors.me().agencyId()), model, locale);
	}

	private String page(Draft draft, Model model, Locale locale) {
		Findings findings = this.force.findings(draft);
		model.addAttribute("table", draft.table());
		model.addAttribute("draft", draft);
		model.addAttribute("problems",
				findings.problems().stream().map((one) -> this.words.problem(one, locale)).toList());
		if (findings.sound()) {
			Effect effect = this.force.effect(draft, Actors.me().staffId());
			model.addAttribute("effect", effect);
			model.addAttribute("groups", effect.groups().stream().map((one) -> group(one, locale)).toList());
		}
		return "rules/effect";
	}

	private GroupView group(Effect.Group group, Locale locale) {
		Effect.Change change = group.change();
		return new GroupView(this.words.code("step", change.aspect(), locale),
				this.words.answers(change.before(), locale), this.words.answers(change.after(), locale), group.count(),
				group.numbers());
	}

	/** A difference in words and the cases of it. */
	record GroupView(String aspect, String before, String after, int count, List<String> numbers) {
	}

}
