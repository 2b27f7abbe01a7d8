package vn.langnghe.workflow.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.RefusalWords;
import vn.langnghe.workflow.BulkResults;
import vn.langnghe.workflow.BulkResults.Line;

/**
 * How far an order is and what became of each piece, for whoever gave it. While it runs,
 * the page brings itself up to date.
 */
@Controller
class BulkOrderPage {

	private static final String SECONDS_TO_LOOK_AGAIN = "3";

	/** A form's words speak of what was typed; here nothing was. */
	private static final String OF_FORMS = "workflow.error.";

	private static final String HERE = "workflow.bulk.error.";

	/** Where the moment is not known: work that was given to somebody, not taken. */
	private static final String TIMELESS = ".timeless";

	private final BulkResults results;

	private final RefusalWords words;

	private final MessageSource messages;

	BulkOrderPage(BulkResults results, RefusalWords words, MessageSource messages) {
		this.results = results;
		this.words = words;
		this.messages = messages;
	}

	@GetMapping("/inbox/orders/{id}")
	String show(@PathVariable long id, @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
			Model model, Locale locale) {
		SignedIn me = Actors.me();
		BulkResults.Progress progress = this.results.progress(id, me.staffId());
		List<Line> lines = this.results.lines(id, me.staffId());
		model.addAttribute("order", progress);
		model.addAttribute("orderedAt", LocalDateTime.ofInstant(progress.orderedAt().toInstant(), VietnamTime.ZONE));
		model.addAttribute("refused",
				lines.stream()
					.filter((line) -> !line.done())
					.map((line) -> new RefusedView(line, why(line, locale)))
					.toList());
		model.addAttribute("done", progress.finished() ? lines.stream().filter(Line::done).toList() : List.of());
		if (!progress.finished()) {
			model.addAttribute("reload", SECONDS_TO_LOOK_AGAIN);
		}
		return (piece != null) ? "workflow/bulk-order :: progress" : "workflow/bulk-order";
	}

	private String why(Line line, Locale locale) {
		String key = (line.reason() != null) ? line.reason() : HERE + "failed";
		Object name = (line.reasonName() != null) ? line.reasonName() : "";
		Object at = (line.reasonAt() != null) ? line.reasonAt().toInstant() : "";
		String here = key.replace(OF_FORMS, HERE);
		String said = Stream.of((line.reasonAt() == null) ? here + TIMELESS : here, here)
			.filter((one) -> this.messages.getMessage(one, null, null, locale) != null)
			.findFirst()
			.orElse(key);
		return this.words.of(new NotAllowedNow(said, name, at), locale);
	}

	/** A piece that a rule refused, and why. */
	record RefusedView(Line line, String why) {
	}

}
