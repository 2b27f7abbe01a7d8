package vn.langnghe.workflow.web;

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

import vn.langnghe.casework.ActionOwners;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.TypedDay;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** A measure did not help: the head orders another, or ends it with a reason. */
@Controller
@RequestMapping("/tasks/{id}/{step:decide-further}")
class DecideFurtherPage extends ActionStepPage<DecideFurtherPage.DecideFurtherForm> {

	private static final String AGAIN = "act-again";

	private final StepWork work;

	private final Correcting correcting;

	private final CaseLookup cases;

	private final ActionOwners owners;

	DecideFurtherPage(ActionFrame frame, StepWork work, Correcting correcting, CaseLookup cases, ActionOwners owners) {
		super(frame);
		this.work = work;
		this.correcting = correcting;
		this.cases = cases;
		this.owners = owners;
	}

	@Override
	DecideFurtherForm begin() {
		return new DecideFurtherForm(null, null, null, null, null);
	}

	@Override
	void offer(CorrectiveAction action, SignedIn me, Model model) {
		model.addAttribute("outcomes", Option.of("workflow.decide-further.outcome.", AGAIN, "end"));
		model.addAttribute("owners",
				this.owners.of(this.cases.get(action.caseId()))
					.stream()
					.map((one) -> new Option(Long.toString(one.id()), one.displayName() + " – " + one.position()))
					.toList());
	}

	@Override
	void check(DecideFurtherForm form, BindingResult errors) {
		if (AGAIN.equals(form.outcome())) {
			Required.field(errors, "what", form.what(), "casework.action.error.what");
		}
	}

	@Override
	void decide(WorkItem item, CorrectiveAction action, DecideFurtherForm form, SignedIn me) {
		String note = Texts.nfc(Objects.requireNonNull(form.note()).strip());
		this.work.complete(item.id(), me, form.outcome(), (by) -> {
			if (AGAIN.equals(form.outcome())) {
				this.correcting.again(action.number(), note, Texts.nfc(Objects.requireNonNull(form.what()).strip()),
						form.owner(), TypedDay.read(form.dueOn()), by);
			}
			else {
				this.correcting.end(action.number(), note, by);
			}
		});
	}

	/** What the page of this step sends. */
	record DecideFurtherForm(
			@NotNull(message = "{workflow.decide-further.error.outcome}") @Pattern(regexp = "act-again|end",
					message = "{workflow.decide-further.error.outcome}") @Nullable String outcome,
			@NotBlank(message = "{workflow.decide-further.error.note}") @Size(max = 4000,
					message = "{workflow.error.too-long}") @Nullable String note,
			@Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String what, @Nullable Long owner,
			@Nullable String dueOn) {
	}

}
