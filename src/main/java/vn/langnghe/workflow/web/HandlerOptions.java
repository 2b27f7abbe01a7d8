package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.HandlerChoice;

/** Possible handlers as choices of a form, each with post and load. */
@Component
class HandlerOptions {

	private final HandlerChoice choice;

	private final MessageSource messages;

	HandlerOptions(HandlerChoice choice, MessageSource messages) {
		this.choice = choice;
		this.messages = messages;
	}

	List<Option> of(CaseFile caseFile, Locale locale) {
		return this.choice.of(caseFile)
			.stream()
			.map((one) -> new Option(Long.toString(one.id()),
					this.messages.getMessage((one.substitute() != null) ? "workflow.handler.away" : "workflow.handler",
							new Object[] { one.name(), one.position(), one.load(), one.substitute() }, locale)))
			.toList();
	}

}
