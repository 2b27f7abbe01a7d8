package vn.langnghe.platform.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.platform.Letterhead;
import vn.langnghe.platform.SignedIn;

/**
 * What the frame of every page shows, error pages too: whose page it is, who is signed
 * in, where that person's work is, and the way to the same page in the other language. A
 * page may put its own into the model instead.
 */
@Configuration(proxyBeanMethods = false)
class PageModel implements WebMvcConfigurer, HandlerInterceptor {

	private final ObjectProvider<Letterhead> letterhead;

	PageModel(ObjectProvider<Letterhead> letterhead) {
		this.letterhead = letterhead;
	}

	/** After the switch of languages, whose choice it shows. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(1).excludePathPatterns("/css/**", "/js/**", "/webjars/**", "/favicon.*");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Locale locale = RequestContextUtils.getLocale(request);
		Optional<SignedIn> person = Actors.signedIn();
		Long agencyId = person.map(SignedIn::agencyId).orElse(null);
		person.ifPresent((signedIn) -> {
			request.setAttribute("staffName", signedIn.displayName());
			request.setAttribute("firstPage", FirstPage.of(SecurityContextHolder.getContext().getAuthentication()));
		});
		this.letterhead.ifAvailable(
				(names) -> request.setAttribute("agencyName", names.agencyName(agencyId, locale.getLanguage())));
		// The request for an error's page does not know where that page is shown.
		if (HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST) {
			request.setAttribute("languageUrl", inTheOtherLanguage(request, locale));
		}
		return true;
	}

	private static String inTheOtherLanguage(HttpServletRequest request, Locale locale) {
		UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
		return here.query(request.getQueryString())
			.replaceQueryParam("lang", locale.getLanguage().equals("en") ? "vi" : "en")
			.build()
			.toUriString();
	}

}
