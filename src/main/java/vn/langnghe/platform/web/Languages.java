package vn.langnghe.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Vietnamese first, English on request by {@code ?lang=en}, remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

	static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/**
	 * Below here the address alone says the language: what anybody may keep and pass on
	 * is the same for everybody, and no cookie is left.
	 */
	static final String OPEN = "/open/";

	private static final Set<String> SPOKEN = Set.of("vi", "en");

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
		resolver.setDefaultLocaleFunction((request) -> VIETNAMESE);
		resolver.setRejectInvalidCookies(false);
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieSameSite("Lax");
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Switch(localeResolver()));
	}

	/** Ignores languages that are not spoken here, where Spring's own would fail. */
	private record Switch(LocaleResolver resolver) implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			String wanted = request.getParameter("lang");
			if (request.getRequestURI().startsWith(request.getContextPath() + OPEN)) {
				request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME,
						"en".equals(wanted) ? Locale.ENGLISH : VIETNAMESE);
			}
			else if (wanted != null && SPOKEN.contains(wanted)) {
				this.resolver.setLocale(request, response, Locale.forLanguageTag(wanted));
			}
			return true;
		}

	}

}
