package vn.langnghe.notification;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.OutgoingCalls.NoAnswer;

/** tin nhắn: sends notices to the phones of citizens who left no e-mail address. */
@Component
class SmsCarrier implements Carrier {

	private final Addresses addresses;

	private final Letters letters;

	private final SmsGateway gateway;

	SmsCarrier(Addresses addresses, Letters letters, SmsGateway gateway) {
		this.addresses = addresses;
		this.letters = letters;
		this.gateway = gateway;
	}

	@Override
	public Way way() {
		return Way.SMS;
	}

	@Override
	public boolean isConfigured() {
		return this.gateway.isConfigured();
	}

	@Override
	public boolean answers() {
		return this.gateway.answers();
	}

	@Override
	public void carry(ClaimedNotice notice) throws Undeliverable {
		String number = this.addresses.mobile(notice)
			.orElseThrow(() -> new Undeliverable(NoticeState.VISIBLE_ONLY, "no-address"));
		this.gateway.send(number, this.letters.shortText(notice), notice.messageId());
	}

	@Override
	public Failure failure(RuntimeException why) {
		if (why instanceof SmsGateway.NotTaken refused) {
			return refused.failure();
		}
		if (why instanceof NoAnswer silence) {
			return silence.mayHaveArrived() ? Failure.uncertain("gateway-silent")
					: Failure.ofTheServer("gateway-unreachable");
		}
		return Failure.unknown(why);
	}

}
