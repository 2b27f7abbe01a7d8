package vn.langnghe.platform.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/**
 * Answers a rule's refusal with its status and its words, and an outage with a form that
 * can be sent again, where the page has not done so itself.
 */
@ControllerAdvice
class Refusals {

	private static final String SECONDS_TO_COME_BACK = "10";

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

	/**
	 * The database cannot answer just now. A form gives back all that was typed, to be
	 * sent once more; everything else says when to come again.
	 */
	@ExceptionHandler
	ModelAndView unavailable(RuntimeException problem, HttpServletRequest request, HttpServletResponse response) {
		if (!Outage.isBehind(problem)) {
			throw problem;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_COME_BACK);
		if (HttpMethod.POST.matches(request.getMethod())) {
			String action = request.getRequestURI().substring(request.getContextPath().length());
			return TypedAgain.page("busy", action, request, HttpStatus.SERVICE_UNAVAILABLE);
		}
		return new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE);
	}

	private ModelAndView page(String view, HttpStatus status, DomainException refusal, Locale locale) {
		return new ModelAndView(view, status).addObject("problem", this.words.of(refusal, locale));
	}

}
