package vn.langnghe.intake.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Gives the pages the case that the pass in the browser's cookie opens. Where it opens
 * nothing the page is not reached: the answer is that to an unknown code.
 */
@ControllerAdvice
class OpenedCases implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final ObjectProvider<OwnCase> ownCase;

	OpenedCases(ObjectProvider<OwnCase> ownCase) {
		this.ownCase = ownCase;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == OpenedCase.class;
	}

	@Override
	public OpenedCase resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws NothingOpened {
		HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		Cookie held = WebUtils.getCookie(request, ShortCookie.TRACKING_NAME);
		return this.ownCase.getObject()
			.opened((held != null) ? held.getValue() : null, Objects.requireNonNullElse(web.getParameter("part"), ""))
			.orElseThrow(NothingOpened::new);
	}

	@ExceptionHandler(NothingOpened.class)
	String unknown(Model model, HttpServletRequest request, HttpServletResponse response) {
		return this.ownCase.getObject().unknown(model, request, response);
	}

	/**
	 * Checked, so that what is said of every problem of the product is not said of it.
	 */
	private static final class NothingOpened extends Exception {

		private static final long serialVersionUID = 1L;

	}

}
