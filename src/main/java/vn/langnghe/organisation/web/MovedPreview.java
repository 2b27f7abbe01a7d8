package vn.langnghe.organisation.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.CalendarChanges;
import vn.langnghe.organisation.CalendarEdit;
import vn.langnghe.organisation.MovedDeadline;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/**
 * The deadlines that a change would move, as the page shows them before it is made. The
 * mark goes along with the confirmation: when something else would move by then, the page
 * is shown again instead.
 *
 * @param rows the first of them
 * @param cases how many cases it is about
 * @param more how many are not shown
 * @param mark what tells this preview from another
 */
record MovedPreview(List<MovedDeadline> rows, long cases, int more, String mark) implements Serializable {

	private static final int SHOWN = 200;

	private static final int TRIES = 3;

	static MovedPreview of(List<MovedDeadline> moved) {
		return new MovedPreview(moved.stream().limit(SHOWN).toList(),
				moved.stream().map(MovedDeadline::caseNumber).distinct().count(), Math.max(0, moved.size() - SHOWN),
				Integer.toHexString(moved.hashCode()));
	}

	void on(Model model) {
		model.addAttribute("moved", this);
	}

	/**
	 * Makes a change that was seen, and says on the calendar's page what it moved. A
	 * collision with somebody's decision is tried again here, outside the transaction
	 * that failed.
	 */
	static String kept(CalendarChanges changes, CalendarEdit edit, String done, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		List<MovedDeadline> moved = attempt(() -> changes.make(edit, admin, admin.as(Role.ADMIN.name())));
		flash.addFlashAttribute("done", done);
		flash.addFlashAttribute("moved", of(moved));
		LocalDate first = edit.days().isEmpty() ? edit.cleared().get(0) : edit.days().get(0).day();
		return "redirect:/admin/calendar?year=" + first.getYear();
	}

	private static List<MovedDeadline> attempt(Supplier<List<MovedDeadline>> change) {
		for (int tried = 1;; tried++) {
			try {
				return change.get();
			}
			catch (ConcurrencyFailureException ex) {
				if (tried == TRIES) {
					throw new NotAllowedNow("organisation.calendar.error.busy");
				}
			}
		}
	}

}
