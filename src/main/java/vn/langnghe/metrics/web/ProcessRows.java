package vn.langnghe.metrics.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.metrics.OpenWork;
import vn.langnghe.metrics.OpenWork.Standing;
import vn.langnghe.metrics.Rate;
import vn.langnghe.metrics.StepTimes;
import vn.langnghe.metrics.StepTimes.StepTime;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;

/**
 * The steps of the process, and the people, with what they have now and how long it took.
 */
@Component
class ProcessRows {

	/** The way of a case, in its order. */
	private static final List<String> WAY = List.of("classify", "assign", "handle", "approve", "publish",
			"chair-review", "instruct-review", "meet-citizen");

	private final OpenWork openWork;

	private final StepTimes times;

	private final StaffMembers staffMembers;

	private final DashboardViews views;

	ProcessRows(OpenWork openWork, StepTimes times, StaffMembers staffMembers, DashboardViews views) {
		this.openWork = openWork;
		this.times = times;
		this.staffMembers = staffMembers;
		this.views = views;
	}

	/** Steps and people, and how much is open together. */
	void fill(Chosen chosen, Model model, Locale locale) {
		List<ProcessRow> steps = steps(chosen, locale);
		model.addAttribute("steps", steps);
		model.addAttribute("people", people(chosen, locale));
		model.addAttribute("open", steps.stream().mapToLong(ProcessRow::open).sum());
		model.addAttribute("late", steps.stream().mapToLong(ProcessRow::late).sum());
		model.addAttribute("openUrl", chosen.open(null, null, false));
		model.addAttribute("lateUrl", chosen.open(null, null, true));
	}

	/** Each step of which there is anything to say, in the order of the way. */
	List<ProcessRow> steps(Chosen chosen, Locale locale) {
		Map<String, Standing> open = byWhose(this.openWork.atSteps(chosen.agencyIds(), chosen.narrowing()),
				Standing::whose);
		Map<String, StepTime> ended = byWhose(
				this.times.ofSteps(chosen.agencyIds(), chosen.period(), chosen.narrowing()), StepTime::whose);
		Set<String> met = new TreeSet<>(open.keySet());
		met.addAll(ended.keySet());
		return Stream.concat(WAY.stream(), met.stream().filter((step) -> !WAY.contains(step)))
			.map((step) -> row(step, this.views.words("workflow.step." + step, locale), open.get(step), ended.get(step),
					chosen.open(step, null, false), chosen.open(step, null, true), chosen.finished(step, null), locale))
			.toList();
	}

	/** For balancing the work of one office; not of several, and in public never. */
	private List<ProcessRow> people(Chosen chosen, Locale locale) {
		if (chosen.asked().scope().under()) {
			return List.of();
		}
		Map<String, Standing> open = byWhose(this.openWork.withPeople(chosen.agencyIds(), chosen.narrowing()),
				Standing::whose);
		Map<String, StepTime> ended = byWhose(
				this.times.ofPeople(chosen.agencyIds(), chosen.period(), chosen.narrowing()), StepTime::whose);
		List<ProcessRow> rows = new ArrayList<>();
		for (Staff one : this.staffMembers.findByAgencyIdOrderByDisplayName(chosen.asked().scope().agency().id())) {
			String whose = Long.toString(one.id());
			if (open.containsKey(whose) || ended.containsKey(whose)) {
				rows.add(row(whose, one.displayName(), open.get(whose), ended.get(whose),
						chosen.open(null, one.id(), false), chosen.open(null, one.id(), true),
						chosen.finished(null, one.id()), locale));
			}
		}
		if (open.containsKey("")) {
			rows.add(row("", this.views.words("metrics.people.nobody", locale), open.get(""), null,
					chosen.open(null, 0L, false), chosen.open(null, 0L, true), chosen.finished(null, 0L), locale));
		}
		return rows;
	}

	private ProcessRow row(String whose, String name, @Nullable Standing open, @Nullable StepTime ended, String openUrl,
			String lateUrl, String finishedUrl, Locale locale) {
		return new ProcessRow(whose, name, (open != null) ? open.open() : 0, (open != null) ? open.late() : 0, openUrl,
				lateUrl, (ended != null) ? ended.finished() : 0, finishedUrl,
				this.views.percent((ended != null) ? new Rate(ended.late(), ended.finished()).percent() : null, locale),
				(ended != null) ? ended.median() : null,
				this.views.days((ended != null) ? Integer.valueOf(ended.median()) : null, locale),
				this.views.days((ended != null) ? Integer.valueOf(ended.ninth()) : null, locale));
	}

	/** What belongs to nobody stands under the empty text. */
	private static <T> Map<String, T> byWhose(List<T> rows, Function<T, @Nullable String> whose) {
		return rows.stream()
			.collect(Collectors.toMap((row) -> (whose.apply(row) != null) ? whose.apply(row) : "", Function.identity(),
					(one, other) -> one, HashMap::new));
	}

	/**
	 * One step or person.
	 *
	 * @param whose the step's code or the person's number
	 * @param name in words
	 * @param open how much is open now
	 * @param late how much of it is late
	 * @param openUrl the open work
	 * @param lateUrl the late work
	 * @param finished how many steps were finished in the period
	 * @param finishedUrl the finished steps
	 * @param lateShare how many of them late, in words
	 * @param medianMinutes working minutes, half took no longer; null of none
	 * @param median the same in words
	 * @param ninth of nine in ten, in words
	 */
	record ProcessRow(String whose, String name, long open, long late, String openUrl, String lateUrl, long finished,
			String finishedUrl, String lateShare, @Nullable Integer medianMinutes, String median, String ninth) {
	}

}
