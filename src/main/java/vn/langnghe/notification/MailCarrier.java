package vn.langnghe.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.stereotype.Component;

/** thư điện tử: sends notices by mail. */
@Component
class MailCarrier implements Carrier {

	private final Addresses addresses;

	private final Letters letters;

	private final MailServer mail;

	MailCarrier(Addresses addresses, Letters letters, MailServer mail) {
		this.addresses = addresses;
		this.letters = letters;
		this.mail = mail;
	}

	@Override
	public Way way() {
		return Way.MAIL;
	}

	@Override
	public boolean isConfigured() {
		return this.mail.isConfigured();
	}

	@Override
	public boolean answers() {
		return this.mail.answers();
	}

	@Override
	public void carry(ClaimedNotice notice) throws Undeliverable {
		InternetAddress address;
		try {
			address = this.addresses.of(notice)
				.orElseThrow(() -> new Undeliverable(NoticeState.VISIBLE_ONLY, "no-address"));
		}
		catch (AddressException ex) {
			throw new Undeliverable(NoticeState.GIVEN_UP, "not-an-address");
		}
		this.mail.send(this.letters.write(notice), address, notice.messageId());
	}

	@Override
	public Failure failure(RuntimeException why) {
		return MailFailures.of(why);
	}

}
