package vn.langnghe.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import vn.langnghe.platform.Invalid;

/**
 * Lets forms be records: what a page may send stands in the record's header, and nothing
 * else binds. Field values are read from the record's fields, which have no getters.
 */
@ControllerAdvice
public class FormRecords {

	/** The name under which every page keeps its form. */
	public static final String FORM = "form";

	@InitBinder
	void records(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		Class<?> form = (type != null) ? type.resolve()
				: (binder.getTarget() != null) ? binder.getTarget().getClass() : null;
		if (form != null && form.isRecord()) {
			binder.initDirectFieldAccess();
			binder.setDeclarativeBinding(true);
		}
	}

	/**
	 * Puts a filled form on a page that nobody has sent yet.
	 * @return where a problem with it can be told
	 */
	public static BindingResult show(Model model, Record form) {
		BindingResult errors = new DirectFieldBindingResult(form, FORM);
		model.addAttribute(FORM, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
		return errors;
	}

	/** A field that was not sent is one that was left empty. */
	public static String orEmpty(@Nullable String sent) {
		return (sent != null) ? sent : "";
	}

	/** Puts a rule's refusal beside its field. */
	public static void reject(BindingResult errors, Invalid refusal) {
		errors.rejectValue(refusal.field(), refusal.messageKey(), refusal.arguments(), refusal.messageKey());
	}

}
