package vn.langnghe.platform.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.langnghe.platform.StaffDirectory;

/** The product's security for slices: hats stay those with which the request was made. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ SecurityRules.class, RefusalWords.class })
public class PageSecurity {

	@Bean
	StaffDirectory unchangedHats() {
		return new StaffDirectory() {

			@Override
			public Optional<Set<String>> rolesNow(long staffId) {
				return Optional.of(SecurityContextHolder.getContext()
					.getAuthentication()
					.getAuthorities()
					.stream()
					.map(GrantedAuthority::getAuthority)
					.map((authority) -> authority.substring("ROLE_".length()))
					.collect(Collectors.toSet()));
			}

			@Override
			public Map<Long, String> namesOf(Set<Long> staffIds) {
				return Map.of();
			}
		};
	}

	@Bean
	AuthenticationProvider nobody() {
		return new AuthenticationProvider() {

			@Override
			public Authentication authenticate(Authentication authentication) {
				throw new BadCredentialsException("nobody logs in to a slice");
			}

			@Override
			public boolean supports(Class<?> authentication) {
				return true;
			}
		};
	}

}
