package vn.langnghe.organisation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.OwnAddress;

/** Tells whoever started an empty installation how to set it up. */
@Component
@Profile("!" + InstallationKind.DEMO)
class SetUpLink {

	private static final Logger log = LoggerFactory.getLogger(SetUpLink.class);

	private static final String WORDS = """
			Nobody can log in yet: there are no accounts and no default passwords.
			Open this link once to name the agency and its first administrator:
			  {}
			It ends when it is used or the application starts again, which makes a new one.
			From another machine, put this server's name in place of localhost.""";

	private final SetUp setUp;

	private final OwnAddress address;

	SetUpLink(SetUp setUp, OwnAddress address) {
		this.setUp = setUp;
		this.address = address;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		if (this.setUp.needed()) {
			log.warn(WORDS, this.address.of("/setup?token=" + this.setUp.begin()));
		}
	}

}
