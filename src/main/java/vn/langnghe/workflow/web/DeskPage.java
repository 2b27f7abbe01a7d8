package vn.langnghe.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.ChairpersonDesk;

/** The chairperson's desk: everything that waits for the head, on one page. */
@Controller
class DeskPage {

	private static final List<String> DECISIONS = List.of("approve", "chair-review", "intervene");

	private final ChairpersonDesk desk;

	private final RowViews rowViews;

	private final TaskFrame frame;

	DeskPage(ChairpersonDesk desk, RowViews rowViews, TaskFrame frame) {
		this.desk = desk;
		this.rowViews = rowViews;
		this.frame = frame;
	}

	@GetMapping("/desk")
	String show(Model model) {
		SignedIn me = this.frame.me();
		Map<String, List<RowViews.RowView>> decisions = new LinkedHashMap<>();
		DECISIONS.forEach((step) -> decisions.put(step, this.rowViews.of(this.desk.toDecide(me.staffId(), step))));
		model.addAttribute("decisions", decisions);
		model.addAttribute("overdue", cases(this.desk.overdue(me.staffId(), me.agencyId()), me));
		model.addAttribute("dueSoon", cases(this.desk.dueSoon(me.staffId(), me.agencyId()), me));
		model.addAttribute("byHandler", this.desk.byHandler(me.staffId(), me.agencyId()));
		model.addAttribute("byProcedure", this.desk.byProcedure(me.staffId(), me.agencyId()));
		return "workflow/desk";
	}

	private List<CaseRow> cases(List<ChairpersonDesk.OpenCase> cases, SignedIn me) {
		return cases.stream()
			.map((open) -> new CaseRow(open, this.rowViews.deadline(me.agencyId(), open.dueAt().toInstant())))
			.toList();
	}

	/** An open case with its deadline in words. */
	record CaseRow(ChairpersonDesk.OpenCase open, DeadlineView deadline) {
	}

}
