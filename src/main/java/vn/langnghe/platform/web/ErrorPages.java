package vn.langnghe.platform.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Unavailable;

/**
 * What a person sees when a rule or the database said no and the page did not answer it
 * itself: what happened and what to do, never the exception's own text.
 */
@ControllerAdvice
class ErrorPages {

	private static final String SECONDS_TO_COME_BACK = "10";

	private final RefusalWords words;

	ErrorPages(RefusalWords words) {
		this.words = words;
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound refusal, Locale locale) {
		return page(HttpStatus.NOT_FOUND, refusal, locale);
	}

	/** An address that names something of another sort names nothing. */
	@ExceptionHandler
	ModelAndView noSuchThing(MethodArgumentTypeMismatchException named, Locale locale) {
		if (!named.getParameter().hasParameterAnnotation(PathVariable.class)) {
			throw named;
		}
		return page(HttpStatus.NOT_FOUND, new NotFound(), locale);
	}

	@ExceptionHandler
	ModelAndView notAllowedNow(NotAllowedNow refusal, Locale locale) {
		return page(HttpStatus.CONFLICT, refusal, locale);
	}

	@ExceptionHandler
	ModelAndView invalid(Invalid refusal, Locale locale) {
		return page(HttpStatus.BAD_REQUEST, refusal, locale);
	}

	@ExceptionHandler
	ModelAndView overtaken(ConcurrencyFailureException overtaken) {
		return new ModelAndView("error", Map.of("status", HttpStatus.CONFLICT.value()), HttpStatus.CONFLICT);
	}

	/**
	 * A form gets all that was typed back; everything else the page that says when to
	 * come again.
	 */
	@ExceptionHandler
	ModelAndView unavailable(RuntimeException problem, HttpServletRequest request, HttpServletResponse response) {
		if (!DatabaseOutage.isBehind(problem)) {
			throw problem;
		}
		return comeAgain(new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE), request, response);
	}

	/** The same, and what it is that does not answer. */
	@ExceptionHandler
	ModelAndView unavailable(Unavailable away, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return comeAgain(page(HttpStatus.SERVICE_UNAVAILABLE, away, locale), request, response);
	}

	private static ModelAndView comeAgain(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_COME_BACK);
		if (HttpMethod.POST.matches(request.getMethod())) {
			String action = request.getRequestURI().substring(request.getContextPath().length());
			return TypedAgain.page("busy", action, request, HttpStatus.SERVICE_UNAVAILABLE);
		}
		return page;
	}

	private ModelAndView page(HttpStatus status, DomainException refusal, Locale locale) {
		Map<String, Object> model = new HashMap<>();
		model.put("status", status.value());
		model.put("problem", this.words.of(refusal, locale));
		return new ModelAndView("error", model, status);
	}

}
