package vn.langnghe.workflow.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.ReplyTemplates;
import vn.langnghe.casework.ReplyTexts;
import vn.langnghe.casework.ReplyTexts.Found;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Option;

/** Begins the reply of a step's form from a template; nothing typed is lost by it. */
@Component
class ReplyBeginning {

	private final ReplyTemplates templates;

	private final ReplyTexts texts;

	ReplyBeginning(ReplyTemplates templates, ReplyTexts texts) {
		this.templates = templates;
		this.texts = texts;
	}

	/** What the handler of a case can choose from. */
	List<Option> offered(CaseFile caseFile) {
		return this.templates.fitting(caseFile).stream().map((one) -> new Option(one.code(), one.name())).toList();
	}

	/**
	 * The form with the template's text in it. A text that came from a template and was
	 * not touched makes room; what somebody has written stays, above it.
	 */
	HandleForm begin(HandleForm form, CaseFile caseFile, SignedIn handler) {
		if (form.template() == null || form.template().isBlank()) {
			return form;
		}
		String begun = this.texts.begin(this.templates.of(caseFile.agencyId(), form.template()), caseFile,
				new Found(form.substantiation(), form.rootCause(), form.correctiveAction()), handler);
		String written = (form.reply() == null || mark(form.reply()).equals(form.begun())) ? "" : form.reply().strip();
		return form.beginning(written.isEmpty() ? begun : written + "\n\n" + begun, mark(begun));
	}

	private static String mark(@Nullable String text) {
		return (text != null) ? Integer.toHexString(text.replace("\r\n", "\n").strip().hashCode()) : "";
	}

}
