package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Consultations;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** cho ý kiến phối hợp: the official who was asked answers the handler's question. */
@Controller
@RequestMapping("/tasks/{id}/{step:consult}")
class ConsultPage extends StepPage<ConsultPage.ConsultForm> {

	private final StepWork work;

	private final Consultations consultations;

	ConsultPage(TaskFrame frame, StepWork work, Consultations consultations) {
		super(frame);
		this.work = work;
		this.consultations = consultations;
	}

	@Override
	ConsultForm begin(CaseFile caseFile) {
		return new ConsultForm(null);
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("question",
				Actors.signedIn()
					.flatMap((me) -> this.consultations.waiting(caseFile, me.staffId()))
					.map(Consultations.Consultation::question)
					.orElse(""));
	}

	@Override
	void decide(WorkItem item, ConsultForm form, SignedIn me) {
		this.work.complete(item.id(), me, null, (by) -> this.consultations.answer(item.caseNumber(), me.staffId(),
				Objects.requireNonNull(form.answer()).strip(), by));
	}

	/** What the page of this step sends. */
	record ConsultForm(@NotBlank(message = "{workflow.consult.error.answer}") @Size(max = 4000,
			message = "{workflow.error.too-long}") @Nullable String answer) {
	}

}
