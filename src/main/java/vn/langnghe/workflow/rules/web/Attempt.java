package vn.langnghe.workflow.rules.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.RefusalWords;

/** Does what a form asks for, or says on its page why not; what was typed stays there. */
@Component
class Attempt {

	private final RefusalWords refusals;

	Attempt(RefusalWords refusals) {
		this.refusals = refusals;
	}

	boolean done(Runnable act, BindingResult errors, Model model, Locale locale, HttpServletResponse response) {
		try {
			act.run();
			return true;
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		catch (NotAllowedNow refusal) {
			model.addAttribute("conflict", this.refusals.of(refusal, locale));
			response.setStatus(HttpServletResponse.SC_CONFLICT);
		}
		return false;
	}

}
