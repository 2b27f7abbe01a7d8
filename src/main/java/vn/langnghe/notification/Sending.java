package vn.langnghe.notification;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One worker a way, so that an outage of one does not hold up the other. */
@Configuration(proxyBeanMethods = false)
class Sending {

	@Bean
	NoticeSender noticesByMail(Outbox outbox, MailCarrier carrier, Clock clock) {
		return new NoticeSender(outbox, carrier, clock);
	}

	@Bean
	NoticeSender noticesBySms(Outbox outbox, SmsCarrier carrier, Clock clock) {
		return new NoticeSender(outbox, carrier, clock);
	}

}
