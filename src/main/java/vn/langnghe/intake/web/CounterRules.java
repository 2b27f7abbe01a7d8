package vn.langnghe.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.langnghe.casework.Channel;
import vn.langnghe.intake.NewSubmission;

/** What the page of the desk asks for beside what the citizens' form does. */
@Component
class CounterRules {

	/** Older is a slip of the hand; the office has no letter lying that long. */
	private static final Duration OLDEST = Duration.ofDays(366);

	private final FeedbackRules rules;

	private final Clock clock;

	CounterRules(FeedbackRules rules, Clock clock) {
		this.rules = rules;
		this.clock = clock;
	}

	void check(CounterForm form, Errors errors) {
		if (form.chosenChannel().isEmpty()) {
			errors.rejectValue("channel", "intake.counter.channel.choose");
		}
		if (!form.languageKnown()) {
			errors.rejectValue("language", "intake.counter.language.choose");
		}
		if (!form.receivedAt().isBlank()) {
			received(form, errors);
		}
		FeedbackForm told = form.told();
		this.rules.whatHappened(told, errors);
		this.rules.whoTold(told, errors);
	}

	private void received(CounterForm form, Errors errors) {
		Instant now = this.clock.instant();
		Optional<Instant> at = WhenReceived.read(form.receivedAt(), now);
		if (at.isEmpty()) {
			errors.rejectValue("receivedAt", "intake.counter.receivedAt.wrong");
		}
		else if (at.get().isAfter(now)) {
			errors.rejectValue("receivedAt", "casework.error.received-in-future");
		}
		else if (at.get().isBefore(now.minus(OLDEST))) {
			errors.rejectValue("receivedAt", "intake.counter.receivedAt.old");
		}
	}

	/** The answers in the form in which they are kept; they have been checked. */
	NewSubmission submission(CounterForm form, long agencyId) {
		return this.rules.submission(form.told(), agencyId, form.chosenChannel().orElse(Channel.DESK), form.language());
	}

	/** When it reached the agency; null for now. */
	@Nullable Instant receivedAt(CounterForm form) {
		return WhenReceived.read(form.receivedAt(), this.clock.instant()).orElse(null);
	}

}
