package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseState;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.Interventions;
import vn.langnghe.workflow.WorkItem;

/**
 * A deadline broke: the head urges whoever holds the step, gives the case to another
 * handler, takes it over, extends it, or reports to the superior agency.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:intervene}")
class IntervenePage extends StepPage<IntervenePage.InterveneForm> {

	private final Interventions interventions;

	private final HandlerOptions handlers;

	IntervenePage(TaskFrame frame, Interventions interventions, HandlerOptions handlers) {
		super(frame);
		this.interventions = interventions;
		this.handlers = handlers;
	}

	@Override
	InterveneForm begin(CaseFile caseFile) {
		return new InterveneForm(null, null, null, null);
	}

	@Override
	String[] outcomes(WorkItem item, CaseFile caseFile) {
		if (!item.ofTheCase()) {
			return new String[] { "urge" };
		}
		return (caseFile.state() == CaseState.IN_HANDLING)
				? new String[] { "urge", "reassign", "take-over", "extend", "report-to-superior" }
				: new String[] { "urge", "report-to-superior" };
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(caseFile, locale));
	}

	@Override
	void check(InterveneForm form, BindingResult errors) {
		if ("reassign".equals(form.outcome())) {
			Required.field(errors, "handler", form.handler(), "workflow.error.handler");
		}
		if ("extend".equals(form.outcome())) {
			Required.field(errors, "days", form.days(), "workflow.extension.error.days");
		}
	}

	@Override
	void decide(WorkItem item, InterveneForm form, SignedIn me) {
		String instruction = Objects.requireNonNull(form.instruction()).strip();
		switch (Objects.requireNonNull(form.outcome())) {
			case "reassign" ->
				this.interventions.reassign(item.id(), me, Objects.requireNonNull(form.handler()), instruction);
			case "take-over" -> this.interventions.takeOver(item.id(), me, instruction);
			case "extend" -> this.interventions.extend(item.id(), me, Objects.requireNonNull(form.days()), instruction);
			case "report-to-superior" -> this.interventions.report(item.id(), me, instruction);
			default -> this.interventions.urge(item.id(), me, instruction);
		}
	}

	/** What the page of this step sends. */
	record InterveneForm(
			@NotNull(message = "{workflow.intervene.error.outcome}") @Pattern(
					regexp = "urge|reassign|take-over|extend|report-to-superior",
					message = "{workflow.intervene.error.outcome}") @Nullable String outcome,
			@Nullable Long handler, @Nullable Integer days,
			@NotBlank(message = "{workflow.intervene.error.instruction}") @Size(max = 2000,
					message = "{workflow.error.too-long}") @Nullable String instruction) {
	}

}
