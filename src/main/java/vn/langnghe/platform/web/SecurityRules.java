package vn.langnghe.platform.web;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

import vn.langnghe.platform.StaffDirectory;

/**
 * Who may call which URL at all. Citizens have no session: the CSRF token lives in a
 * cookie. Whether somebody may see one case is decided by the one guard in casework.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

	private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** For machines: nothing is signed in to, kept or framed. */
	private static final String FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

	private static final String BOX_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; "
			+ "base-uri 'none'; frame-ancestors ";

	@Bean
	PasswordEncoder passwordEncoder() {
		// Argon2id, 19 MiB, two passes: what a shared two-core machine bears.
		return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, AuthenticationProvider login, StaffDirectory directory,
			HandlerMappingIntrospector pages) throws Exception {
		RequestCache askedFor = new CookieRequestCache();
		// Just this one: a provider that is merely added is asked a second time as its
		// own
		// parent, and each failure would count twice.
		http.authenticationManager(new ProviderManager(login))
			.authorizeHttpRequests((urls) -> urls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers("/", "/feedback/**", "/receipt/**", "/track/**", "/procedures/**", "/results/**",
						"/public/**", "/open", "/login/**", "/setup", "/css/**", "/js/**", "/webjars/**",
						"/favicon.svg", "/favicon.ico", "/error", "/expired-form")
				.permitAll()
				.requestMatchers(new NoSuchAddress(pages))
				.permitAll()
				.requestMatchers("/admin/**")
				.hasRole("ADMIN")
				.requestMatchers("/audit/**")
				.hasAnyRole("INSPECTOR", "ADMIN")
				.requestMatchers("/counter")
				.hasRole("RECEPTIONIST")
				.requestMatchers("/register/import/**")
				.hasRole("COORDINATOR")
				.requestMatchers("/register/**")
				.hasAnyRole("RECEPTIONIST", "COORDINATOR", "CHAIRPERSON", "INSPECTOR")
				.requestMatchers("/posters/**")
				.hasAnyRole("ADMIN", "RECEPTIONIST")
				.requestMatchers("/actions/**", "/proposals/**")
				.hasAnyRole("MANAGER", "COORDINATOR", "CHAIRPERSON")
				.requestMatchers("/figures/**")
				.hasAnyRole("MANAGER", "CHAIRPERSON", "INSPECTOR")
				.requestMatchers("/desk/**")
				.hasRole("CHAIRPERSON")
				.anyRequest()
				.authenticated())
			.addFilterBefore(new FreshHats(directory), AuthorizationFilter.class)
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(new Arrival(askedFor))
				.failureHandler(new LoginFailures())
				.permitAll())
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout").deleteCookies("SESSION"))
			.requestCache((cache) -> cache.requestCache(askedFor))
			.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
			.exceptionHandling((errors) -> errors.accessDeniedHandler(denied()))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.frameOptions((frames) -> frames.deny()));
		return http.build();
	}

	/** Stands in frames of other websites, or of those that are named. */
	@Bean
	@Order(0)
	SecurityFilterChain box(HttpSecurity http, @Value("${langnghe.box.framed-by:*}") String framedBy) throws Exception {
		return open(http, Languages.OPEN + "box", BOX_POLICY + framedBy)
			.headers((headers) -> headers.frameOptions((frames) -> frames.disable()))
			.build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain openFiles(HttpSecurity http) throws Exception {
		return open(http, Languages.OPEN + "*", FILE_POLICY)
			.headers((headers) -> headers.frameOptions((frames) -> frames.deny()))
			.build();
	}

	/** What knows nobody leaves no cookie, whoever asks. */
	private static HttpSecurity open(HttpSecurity http, String urls, String policy) throws Exception {
		return http.securityMatcher(urls)
			.authorizeHttpRequests((all) -> all.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.logout((logout) -> logout.disable())
			.requestCache((cache) -> cache.disable())
			.headers((headers) -> headers.contentSecurityPolicy((directives) -> directives.policyDirectives(policy)));
	}

	/** A form whose token is missing or old comes back with all that was typed. */
	private static AccessDeniedHandler denied() {
		AccessDeniedHandler others = new AccessDeniedHandlerImpl();
		return (request, response, exception) -> {
			if (exception instanceof CsrfException) {
				response.setStatus(HttpStatus.FORBIDDEN.value());
				request.getRequestDispatcher("/expired-form").forward(request, response);
			}
			else {
				others.handle(request, response, new AccessDeniedException("not allowed"));
			}
		};
	}

}
