package vn.langnghe.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.DirectReplies;
import vn.langnghe.metrics.OpenWarnings;
import vn.langnghe.metrics.WarningWords;
import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.ChairpersonDesk;
import vn.langnghe.workflow.ChairpersonDesk.Due;
import vn.langnghe.workflow.ChairpersonDesk.OpenCase;
import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.Part;

/** The chairperson's desk: everything that waits for the head, on one page. */
@Controller
class DeskPage {

	private static final List<String> DECISIONS = List.of("approve", "chair-review", "intervene");

	private final ChairpersonDesk desk;

	private final DirectReplies directReplies;

	private final OpenWarnings warnings;

	private final WarningWords warningWords;

	private final RowViews rowViews;

	private final TaskFrame frame;

	DeskPage(ChairpersonDesk desk, DirectReplies directReplies, OpenWarnings warnings, WarningWords warningWords,
			RowViews rowViews, TaskFrame frame) {
		this.desk = desk;
		this.directReplies = directReplies;
		this.warnings = warnings;
		this.warningWords = warningWords;
		this.rowViews = rowViews;
		this.frame = frame;
	}

	@GetMapping("/desk")
	String show(Model model, Locale locale) {
		SignedIn me = this.frame.me();
		long agencyId = this.desk.agencyOf(me.staffId(), me.agencyId());
		Map<String, Part<RowViews.RowView>> decisions = new LinkedHashMap<>();
		DECISIONS.forEach((step) -> decisions.put(step, this.desk.toDecide(me.staffId(), step).as(this.rowViews::of)));
		Map<String, Part<CaseRow>> cases = new LinkedHashMap<>();
		for (Due due : Due.values()) {
			cases.put(due.code(),
					this.desk.cases(due, me.staffId(), agencyId).as((open) -> withDeadlines(open, agencyId)));
		}
		model.addAttribute("warnings", this.warningWords.of(this.warnings.toAnswer(me), locale));
		model.addAttribute("decisions", decisions);
		model.addAttribute("cases", cases);
		model.addAttribute("superior", this.directReplies.isSuperior(agencyId));
		model.addAttribute("byHandler", this.desk.byHandler(me.staffId(), agencyId));
		model.addAttribute("byProcedure", this.desk.byProcedure(me.staffId(), agencyId));
		return "workflow/desk";
	}

	/** All the cases of which the desk shows the first. */
	@GetMapping("/desk/{code:overdue|due-soon}")
	String cases(@PathVariable String code, @RequestParam(required = false) @Nullable String after, Model model) {
		SignedIn me = this.frame.me();
		long agencyId = this.desk.agencyOf(me.staffId(), me.agencyId());
		Due due = code.equals(Due.OVERDUE.code()) ? Due.OVERDUE : Due.SOON;
		List<OpenCase> found = this.desk.page(due, me.staffId(), agencyId, Inbox.Key.of(after));
		boolean more = found.size() > Inbox.PAGE;
		List<OpenCase> page = more ? found.subList(0, Inbox.PAGE) : found;
		model.addAttribute("code", code);
		model.addAttribute("total", this.desk.cases(due, me.staffId(), agencyId).total());
		model.addAttribute("rows", withDeadlines(page, agencyId));
		model.addAttribute("nextUrl",
				more ? "/desk/" + code + "?after=" + page.get(page.size() - 1).key().code() : null);
		model.addAttribute("prevUrl", (after != null) ? "/desk/" + code : null);
		return "workflow/desk-cases";
	}

	private List<CaseRow> withDeadlines(List<OpenCase> cases, long agencyId) {
		return cases.stream()
			.map((open) -> new CaseRow(open, this.rowViews.deadline(agencyId, open.dueAt().toInstant())))
			.toList();
	}

	/** An open case with its deadline in words. */
	record CaseRow(OpenCase open, DeadlineView deadline) {
	}

}
