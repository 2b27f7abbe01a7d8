package vn.langnghe.workflow;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StepClock;

/** Whose clock runs for a piece of work: the case's, or that of a process beside it. */
@Component
class StepClocks {

	private final List<BesideProcess> beside;

	StepClocks(List<BesideProcess> beside) {
		this.beside = beside;
	}

	/** The step that is open in a process of a case, or null when nobody holds one. */
	@Nullable StepClock inProcess(String key, CaseFile caseFile) {
		return this.beside.stream()
			.filter((process) -> process.key().equals(key))
			.findFirst()
			.map((process) -> process.clock(caseFile))
			.orElse(caseFile.stepClock());
	}

	/** The clock of a step by its name. */
	StepClock ofStep(String step, CaseFile caseFile) {
		return this.beside.stream()
			.filter((process) -> process.step().equals(step))
			.findFirst()
			.map((process) -> process.clock(caseFile))
			.orElseGet(() -> Objects.requireNonNull(caseFile.stepClock(), "the case is in no step"));
	}

}
