package vn.langnghe.platform.web;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/** Who is signed in to the current request. */
public final class Actors {

	private Actors() {
	}

	/**
	 * The person who is signed in.
	 * @throws NotFound when nobody is
	 */
	public static SignedIn me() {
		return signedIn().orElseThrow(NotFound::new);
	}

	public static Optional<SignedIn> signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn)
				? Optional.of(signedIn) : Optional.empty();
	}

}
