package vn.langnghe.workflow.rules.web;

import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** Who administers the tables in the current request. */
final class Administrator {

	private Administrator() {
	}

	static SignedIn now() {
		return Actors.signedIn().orElseThrow(NotFound::new);
	}

	static Actor acting() {
		return now().as(Role.ADMIN.name());
	}

	static long agency() {
		return now().agencyId();
	}

}
