package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.intake.Contact;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.Written;

/**
 * What each page of the form asks for, and what becomes of the answers. Errors stand
 * beside the field they are about and say what to do.
 */
@Component
class FeedbackRules {

	private static final int LONGEST_NUMBER = 50;

	private static final int LONGEST_LINE = 200;

	private static final int LONGEST_ADDRESS = 300;

	private final ProcedureChoice procedures;

	FeedbackRules(ProcedureChoice procedures) {
		this.procedures = procedures;
	}

	/** The first page. */
	void whatHappened(FeedbackForm form, Errors errors) {
		if (form.procedure().isEmpty() && !form.procedureWords().isBlank()) {
			errors.rejectValue("procedure", "intake.procedure.choose");
		}
		else if (!form.procedure().isEmpty() && !form.procedure().equals(ProcedureChoice.NONE)
				&& this.procedures.chosen(form).isEmpty()) {
			errors.rejectValue("procedure", "intake.procedure.unknown");
		}
		atMost(LONGEST_NUMBER, "dossierNumber", form.dossierNumber(), errors);
		if (form.chosenKind().isEmpty()) {
			errors.rejectValue("kind", "intake.kind.choose");
		}
		narrative(form.narrative(), errors);
		atMost(Written.LONGEST_TITLE, "title", form.title(), errors);
		atMost(LONGEST_LINE, "about", form.about(), errors);
	}

	/** The second page. */
	void whoYouAre(FeedbackForm form, Errors errors) {
		who(form, errors, form.phone().isBlank() && form.email().isBlank());
	}

	/**
	 * The same where an official asks: an address is enough, since a letter can be
	 * answered by letter (Decree 20/2008/ND-CP art. 7: name, address or contact).
	 */
	void whoTold(FeedbackForm form, Errors errors) {
		if (form.phone().isBlank() && form.email().isBlank() && !form.address().isBlank()) {
			who(form, errors, false);
		}
		else {
			whoYouAre(form, errors);
		}
	}

	private static void who(FeedbackForm form, Errors errors, boolean unreachable) {
		if (form.anonymous()) {
			return;
		}
		if (!form.who().equals(FeedbackForm.NAMED)) {
			errors.rejectValue("who", "intake.who.choose");
			return;
		}
		if (Written.line(form.name()).isEmpty()) {
			errors.rejectValue("name", "intake.name.empty");
		}
		atMost(LONGEST_LINE, "name", form.name(), errors);
		if (unreachable) {
			errors.rejectValue("phone", "intake.contact.empty");
		}
		if (!form.phone().isBlank() && Contact.phone(form.phone()).isEmpty()) {
			errors.rejectValue("phone", "intake.phone.wrong");
		}
		if (!form.email().isBlank() && Contact.email(form.email()).isEmpty()) {
			errors.rejectValue("email", "intake.email.wrong");
		}
		atMost(LONGEST_ADDRESS, "address", form.address(), errors);
	}

	/** The answers in the form in which they are kept; they have passed both pages. */
	NewSubmission submission(FeedbackForm form, long agencyId, Channel channel, String language) {
		return new NewSubmission(form.key(), agencyId, channel, language, Written.paragraphs(form.narrative()),
				Written.line(form.title()), this.procedures.chosen(form).map(Procedure::id).orElse(null),
				orNull(Written.identifier(form.dossierNumber())), orNull(Written.line(form.about())),
				form.chosenKind().orElse(null), submitter(form));
	}

	private static @Nullable Submitter submitter(FeedbackForm form) {
		return form.anonymous() ? null
				: new Submitter(Written.line(form.name()), Contact.phone(form.phone()).orElse(null),
						Contact.email(form.email()).orElse(null), orNull(Written.line(form.address())),
						Boolean.TRUE.equals(form.hidden()));
	}

	private static void narrative(String typed, Errors errors) {
		int length = Written.length(Written.paragraphs(typed));
		if (length == 0) {
			errors.rejectValue("narrative", "intake.narrative.empty");
		}
		else if (length < Written.SHORTEST_NARRATIVE) {
			errors.rejectValue("narrative", "intake.narrative.short", new Object[] { Written.SHORTEST_NARRATIVE },
					null);
		}
		else {
			atMost(Written.LONGEST_NARRATIVE, "narrative", typed, errors);
		}
	}

	private static void atMost(int longest, String field, String typed, Errors errors) {
		int over = Written.length(Written.paragraphs(typed)) - longest;
		if (over > 0) {
			errors.rejectValue(field, "intake.error.long", new Object[] { longest, over }, null);
		}
		if (Written.hasControls(typed)) {
			errors.rejectValue(field, "intake.error.controls");
		}
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
