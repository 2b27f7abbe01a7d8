package vn.langnghe.workflow.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.InboxVisits;
import vn.langnghe.workflow.SavedFilter;
import vn.langnghe.workflow.SavedFilters;

/**
 * The inbox: one list over all hats. Its filters stand in the URL; asked for without any,
 * it opens with the filter that the person chose for that.
 */
@Controller
class InboxPage {

	private final InboxView view;

	private final InboxVisits visits;

	private final SavedFilters saved;

	InboxPage(InboxView view, InboxVisits visits, SavedFilters saved) {
		this.view = view;
		this.visits = visits;
		this.saved = saved;
	}

	@GetMapping("/inbox")
	String show(@RequestParam(required = false) @Nullable String tab,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable String step, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String after, Model model) {
		SignedIn me = Actors.me();
		boolean asked = Stream.of(tab, role, step, q, after).anyMatch((one) -> one != null);
		Optional<SavedFilter> opening = asked ? Optional.empty()
				: this.saved.of(me.staffId()).stream().filter(SavedFilter::opens).findFirst();
		InboxAddress address = opening.map(InboxAddress::of).orElseGet(() -> InboxAddress.of(tab, role, step, q));
		model.addAttribute("opening", opening.map(SavedFilter::name).orElse(null));
		FormRecords.show(model, SavedFilterForm.of(address));
		return this.view.show(address, Inbox.Key.of(after), me, model);
	}

	/** đã xem: what the list showed is not new any more. */
	@PostMapping("/inbox/seen")
	String seen(@RequestParam String until) {
		try {
			this.visits.seen(Actors.me().staffId(), Instant.parse(until));
		}
		catch (DateTimeParseException ex) {
			throw new NotFound();
		}
		return "redirect:/inbox?tab=all";
	}

}
