package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseState;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.Interventions;
import vn.langnghe.workflow.WorkItem;

/**
 * A deadline broke: the head urges whoever holds the step, or gives the case to another
 * handler.
 */
@Controller
class IntervenePage {

	private static final String STEP = "intervene";

	private final TaskFrame frame;

	private final Interventions interventions;

	private final CaseLookup cases;

	private final HandlerOptions handlers;

	IntervenePage(TaskFrame frame, Interventions interventions, CaseLookup cases, HandlerOptions handlers) {
		this.frame = frame;
		this.interventions = interventions;
		this.cases = cases;
		this.handlers = handlers;
	}

	@GetMapping("/tasks/{id}/intervene")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new InterveneForm(null, null, null));
		return page(this.frame.open(id, STEP), model, locale);
	}

	@PostMapping("/tasks/{id}/intervene")
	String decide(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) InterveneForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response) {
		WorkItem item = this.frame.open(id, STEP);
		if ("reassign".equals(form.outcome())) {
			Required.field(errors, "handler", form.handler(), "workflow.error.handler");
		}
		String shown = this.frame.decide(item, errors, model, locale, response, () -> {
			String instruction = Objects.requireNonNull(form.instruction()).strip();
			if ("reassign".equals(form.outcome())) {
				this.interventions.reassign(id, this.frame.me(), Objects.requireNonNull(form.handler()), instruction);
			}
			else {
				this.interventions.urge(id, this.frame.me(), instruction);
			}
		});
		return shown.startsWith("redirect:") ? shown : page(item, model, locale);
	}

	private String page(WorkItem item, Model model, Locale locale) {
		CaseFile caseFile = this.cases.get(item.caseId());
		model.addAttribute("handlers", this.handlers.of(caseFile, locale));
		model.addAttribute("outcomes",
				Option.of("workflow.intervene.outcome.", (caseFile.state() == CaseState.IN_HANDLING)
						? new String[] { "urge", "reassign" } : new String[] { "urge" }));
		return this.frame.show(item, model, locale);
	}

	/** What the page of this step sends. */
	record InterveneForm(
			@NotNull(message = "{workflow.intervene.error.outcome}") @Pattern(regexp = "urge|reassign",
					message = "{workflow.intervene.error.outcome}") @Nullable String outcome,
			@Nullable Long handler, @NotBlank(message = "{workflow.intervene.error.instruction}") @Size(max = 2000,
					message = "{workflow.error.too-long}") @Nullable String instruction) {
	}

}
