package vn.langnghe.organisation.web;

import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** Who administers in the current request, and under which hat. */
final class Administrator {

	private Administrator() {
	}

	static SignedIn now() {
		return Actors.signedIn().orElseThrow(NotFound::new);
	}

	static Actor hatOf(SignedIn person) {
		return person.as(Role.ADMIN.name());
	}

}
