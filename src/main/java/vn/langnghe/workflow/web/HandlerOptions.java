package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Departments;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.HandlerChoice;
import vn.langnghe.workflow.HandlerChoice.Candidate;

/** Possible handlers as choices of a form, each with post and load. */
@Component
class HandlerOptions {

	private final HandlerChoice choice;

	private final Departments departments;

	private final MessageSource messages;

	HandlerOptions(HandlerChoice choice, Departments departments, MessageSource messages) {
		this.choice = choice;
		this.departments = departments;
		this.messages = messages;
	}

	List<Option> of(CaseFile caseFile, Locale locale) {
		return this.choice.of(caseFile).stream().map((one) -> option(one, one.position(), locale)).toList();
	}

	/** The same where they come from several departments. */
	List<Option> withDepartments(List<Candidate> candidates, Locale locale) {
		return candidates.stream().map((one) -> option(one, post(one), locale)).toList();
	}

	private String post(Candidate one) {
		Long department = one.departmentId();
		return (department == null) ? one.position()
				: this.departments.findById(department)
					.map((found) -> one.position() + ", " + found.name())
					.orElse(one.position());
	}

	private Option option(Candidate one, String post, Locale locale) {
		return new Option(Long.toString(one.id()),
				this.messages.getMessage((one.substitute() != null) ? "workflow.handler.away" : "workflow.handler",
						new Object[] { one.name(), post, one.load(), one.substitute() }, locale));
	}

}
