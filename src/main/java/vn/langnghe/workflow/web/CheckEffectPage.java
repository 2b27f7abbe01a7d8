package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.ActionViews;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** Somebody other than the owner judges whether the cause came back. */
@Controller
@RequestMapping("/tasks/{id}/{step:check-effect}")
class CheckEffectPage extends ActionStepPage<CheckEffectPage.CheckEffectForm> {

	private static final String EFFECTIVE = "effective";

	private final StepWork work;

	private final Correcting correcting;

	private final ActionViews views;

	CheckEffectPage(ActionFrame frame, StepWork work, Correcting correcting, ActionViews views) {
		super(frame);
		this.work = work;
		this.correcting = correcting;
		this.views = views;
	}

	@Override
	CheckEffectForm begin() {
		return new CheckEffectForm(null, null);
	}

	@Override
	void offer(CorrectiveAction action, SignedIn me, Model model) {
		// A page of work that is done shows the measure as it is by now.
		model.addAttribute("recurrences",
				(action.carriedOutAt() != null) ? this.views.recurrences(action, me.staffId()) : 0);
		model.addAttribute("outcomes", Option.of("workflow.check-effect.outcome.", EFFECTIVE, "not-effective"));
	}

	@Override
	void decide(WorkItem item, CorrectiveAction action, CheckEffectForm form, SignedIn me) {
		String note = Texts.nfc(Objects.requireNonNull(form.note()).strip());
		this.work.complete(item.id(), me, form.outcome(), (by) -> this.correcting.check(action.number(),
				EFFECTIVE.equals(form.outcome()), note, me.staffId(), by));
	}

	/** What the page of this step sends. */
	record CheckEffectForm(
			@NotNull(message = "{workflow.check-effect.error.outcome}") @Pattern(regexp = "effective|not-effective",
					message = "{workflow.check-effect.error.outcome}") @Nullable String outcome,
			@NotBlank(message = "{workflow.check-effect.error.note}") @Size(max = 4000,
					message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
