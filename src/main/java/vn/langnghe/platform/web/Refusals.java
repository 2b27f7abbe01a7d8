package vn.langnghe.platform.web;

import java.util.Locale;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/**
 * Answers a rule's refusal with its status and its words, where the page has not done so
 * itself.
 */
@ControllerAdvice
class Refusals {

	private final RefusalWords words;

	Refusals(RefusalWords words) {
		this.words = words;
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound refusal) {
		return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	ModelAndView notAllowedNow(NotAllowedNow refusal, Locale locale) {
		return page("error/409", HttpStatus.CONFLICT, refusal, locale);
	}

	@ExceptionHandler
	ModelAndView invalid(Invalid refusal, Locale locale) {
		return page("error", HttpStatus.BAD_REQUEST, refusal, locale).addObject("status", 400);
	}

	/** Somebody else changed the same thing between reading and writing. */
	@ExceptionHandler
	ModelAndView changedMeanwhile(OptimisticLockingFailureException late) {
		return new ModelAndView("error/409", HttpStatus.CONFLICT);
	}

	private ModelAndView page(String view, HttpStatus status, DomainException refusal, Locale locale) {
		return new ModelAndView(view, status).addObject("problem", this.words.of(refusal, locale));
	}

}
