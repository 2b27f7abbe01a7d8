package vn.langnghe.notification;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.ContactWish;
import vn.langnghe.casework.Reach;
import vn.langnghe.casework.TellingWays;

/** Which ways of telling people there are, and which of them a citizen is told by. */
@Component
class Ways implements TellingWays {

	private final MailServer mail;

	private final SmsGateway gateway;

	Ways(MailServer mail, SmsGateway gateway) {
		this.mail = mail;
		this.gateway = gateway;
	}

	boolean isConfigured(Way way) {
		return (way == Way.MAIL) ? this.mail.isConfigured() : this.gateway.isConfigured();
	}

	@Override
	public boolean offersSms() {
		return this.gateway.isConfigured();
	}

	/**
	 * By e-mail who left an address, else by SMS, unless the citizen wished otherwise;
	 * empty for whom only the tracking page tells.
	 */
	Optional<Way> to(Reach reach) {
		@Nullable ContactWish wish = reach.wish();
		if (wish == ContactWish.NONE) {
			return Optional.empty();
		}
		boolean mailWorks = reach.email() && (this.mail.isConfigured() || wish == ContactWish.MAIL);
		if (reach.mobile() && offersSms() && (wish == ContactWish.SMS || !mailWorks)) {
			return Optional.of(Way.SMS);
		}
		return reach.email() ? Optional.of(Way.MAIL) : Optional.empty();
	}

}
