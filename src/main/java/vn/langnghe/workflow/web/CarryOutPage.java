package vn.langnghe.workflow.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** The owner of a measure reports what was done. */
@Controller
@RequestMapping("/tasks/{id}/{step:carry-out}")
class CarryOutPage extends ActionStepPage<CarryOutPage.CarryOutForm> {

	private final StepWork work;

	private final Correcting correcting;

	CarryOutPage(ActionFrame frame, StepWork work, Correcting correcting) {
		super(frame);
		this.work = work;
		this.correcting = correcting;
	}

	@Override
	CarryOutForm begin() {
		return new CarryOutForm(null);
	}

	@Override
	void decide(WorkItem item, CorrectiveAction action, CarryOutForm form, SignedIn me) {
		String evidence = Texts.nfc(Objects.requireNonNull(form.evidence()).strip());
		this.work.complete(item.id(), me, null, (by) -> this.correcting.carryOut(action.number(), evidence, by));
	}

	/** What the page of this step sends. */
	record CarryOutForm(@NotBlank(message = "{workflow.carry-out.error.evidence}") @Size(max = 4000,
			message = "{workflow.error.too-long}") @Nullable String evidence) {
	}

}
