package vn.langnghe.casework.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;

/**
 * Stands before every page under {@code /cases/{number}}, whichever module serves it. The
 * pages find the opened case in the request.
 */
@Configuration(proxyBeanMethods = false)
class CaseGuard implements WebMvcConfigurer, HandlerInterceptor {

	private final CaseAccess access;

	CaseGuard(CaseAccess access) {
		this.access = access;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/cases/*", "/cases/*/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object number = (variables instanceof Map<?, ?> map) ? map.get("number") : null;
		if (number == null) {
			throw new NotFound();
		}
		this.access.open(number.toString(), Actors.me());
		return true;
	}

}
