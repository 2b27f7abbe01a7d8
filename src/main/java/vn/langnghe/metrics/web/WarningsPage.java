package vn.langnghe.metrics.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.metrics.FigureReaders;
import vn.langnghe.metrics.OpenWarnings;
import vn.langnghe.metrics.Warning;
import vn.langnghe.metrics.WarningAnswer;
import vn.langnghe.metrics.WarningAnswers;
import vn.langnghe.metrics.WarningSeries;
import vn.langnghe.metrics.WarningWords;
import vn.langnghe.metrics.Warnings;
import vn.langnghe.metrics.web.Charts.Point;
import vn.langnghe.metrics.web.Charts.Series;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;

/** The warnings, and each with its series, its cases and the chairperson's answer. */
@Controller
class WarningsPage {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

	private final Warnings warnings;

	private final OpenWarnings open;

	private final WarningSeries series;

	private final WarningAnswers answers;

	private final WarningWords words;

	private final FigureReaders readers;

	private final DashboardViews views;

	private final Charts charts;

	WarningsPage(Warnings warnings, OpenWarnings open, WarningSeries series, WarningAnswers answers, WarningWords words,
			FigureReaders readers, DashboardViews views, Charts charts) {
		this.warnings = warnings;
		this.open = open;
		this.series = series;
		this.answers = answers;
		this.words = words;
		this.readers = readers;
		this.views = views;
		this.charts = charts;
	}

	@GetMapping("/figures/warnings")
	String list(Model model, Locale locale) {
		List<Warning> found = this.warnings.readableBy(Actors.me());
		model.addAttribute("warnings", this.words.of(found, locale));
		model.addAttribute("most", (found.size() == Warnings.MOST) ? Warnings.MOST : null);
		return "metrics/warnings";
	}

	@GetMapping("/figures/warnings/{id}")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new AnswerForm(null, null));
		return page(readable(id), model, locale);
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(path = "/figures/warnings/{id}", params = "lang")
	String inTheOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) AnswerForm form,
			BindingResult errors, Model model, Locale locale) {
		return page(readable(id), model, locale);
	}

	@PostMapping(path = "/figures/warnings/{id}", params = "!lang")
	String answer(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors,
			Model model, Locale locale, HttpServletResponse response) {
		Warning warning = readable(id);
		if (warning.open() && !this.open.waitsFor(Actors.me(), id)) {
			throw new NotFound();
		}
		if (!errors.hasErrors()) {
			this.answers.answer(warning, Objects.requireNonNull(form.answer()),
					Texts.nfc(Objects.requireNonNull(form.note())), Actors.me());
			return "redirect:/figures/warnings/" + id;
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(warning, model, locale);
	}

	private Warning readable(long id) {
		return this.warnings.readableBy(Actors.me(), id).orElseThrow(NotFound::new);
	}

	private String page(Warning warning, Model model, Locale locale) {
		boolean answers = this.open.waitsFor(Actors.me(), warning.id());
		List<WeekRow> weeks = this.series.weeks(warning)
			.stream()
			.map((week) -> new WeekRow(week, DAY.format(week.week()),
					(week.expected() != null) ? this.words.expected(week.expected(), locale) : null))
			.toList();
		model.addAttribute("said", this.words.of(warning, locale));
		model.addAttribute("weeks", weeks);
		model.addAttribute("chart", chart(weeks, locale));
		model.addAttribute("cases", this.warnings.cases(warning.id(), Actors.me().staffId()));
		model.addAttribute("opens", this.readers.opensCasesOf(Actors.me()));
		model.addAttribute("zone", VietnamTime.ZONE);
		model.addAttribute("answers", answers);
		if (answers) {
			new LanguageForm("/figures/warnings/" + warning.id(), "").on(model);
			model.addAttribute("choices", Option.of(WarningAnswer.values(), WarningAnswer::messageKey));
		}
		return "metrics/warning";
	}

	private @Nullable String chart(List<WeekRow> weeks, Locale locale) {
		return this.charts.barsAndLine(
				List.of(new Series(this.views.words("metrics.cases", locale),
						weeks.stream().map((row) -> new Point(row.name(), row.week().observed())).toList())),
				List.of(new Series(this.views.words("metrics.warning.limit", locale),
						weeks.stream().map((row) -> new Point(row.name(), row.week().limit())).toList())),
				locale);
	}

	/**
	 * What the page may send.
	 *
	 * @param answer what was made of it
	 * @param note in words
	 */
	record AnswerForm(@NotNull(message = "{metrics.warning.error.answer}") @Nullable WarningAnswer answer,
			@NotBlank(message = "{metrics.warning.error.note}") @Size(max = WarningAnswers.LONGEST_NOTE,
					message = "{workflow.error.too-long}") @Nullable String note) {
	}

	/**
	 * One week of the series.
	 *
	 * @param week its numbers
	 * @param name its first day
	 * @param expected how many are usual, in words; null where too few days are worked
	 */
	record WeekRow(WarningSeries.Week week, String name, @Nullable String expected) {
	}

}
