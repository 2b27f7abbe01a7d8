package vn.langnghe.metrics;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.VietnamTime;

/**
 * The facts of some cases, made of their histories.
 */
@Component
class FactMaking {

	private final Calendars calendars;

	private final FigureLimits limits;

	FactMaking(Calendars calendars, FigureLimits limits) {
		this.calendars = calendars;
		this.limits = limits;
	}

	Facts of(List<CaseHistory> histories) {
		List<CaseCount> counts = histories.stream()
			.filter(this::isCounted)
			.map((history) -> new CaseCount(history, this.calendars.of(history.agencyId()), this.limits))
			.toList();
		return new Facts(counts.stream().map(CaseCount::fact).toList(),
				counts.stream().flatMap((count) -> count.steps().stream()).toList());
	}

	/**
	 * What was taken over of a year whose days off nobody entered is not counted: that
	 * would call late what was not.
	 */
	private boolean isCounted(CaseHistory history) {
		return !history.isImported()
				|| this.calendars.of(history.agencyId()).tells(history.sentAt().atZone(VietnamTime.ZONE).toLocalDate());
	}

	/**
	 * What is counted of some cases.
	 *
	 * @param cases one each
	 * @param steps their finished steps
	 */
	record Facts(List<CaseFact> cases, List<StepFact> steps) {
	}

}
