package vn.langnghe.notification;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.langnghe.platform.database.TestDatabase;

/** A mail server and a gateway for short messages are configured, and run. */
@SpringBootTest(classes = NotificationParts.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "langnghe.data-dir=target/notification-data", "langnghe.public-url=https://lang-nghe.example/",
				"langnghe.mail.from=lang-nghe@xa.example", "langnghe.sms.token= bi-mat\n",
				"langnghe.sms.headers=Authorization: Bearer {token},X-Brand: UBND", "langnghe.sms.answering=2s" })
@ContextConfiguration(initializers = TestDatabase.class)
abstract class WithBothServers {

	static final Smtp SMTP = new Smtp();

	static final Gateway GATEWAY = new Gateway();

	@Autowired
	Told told;

	@Autowired
	MovedClock clock;

	@Autowired
	Outbox outbox;

	@Autowired
	MailCarrier mailCarrier;

	@Autowired
	SmsCarrier smsCarrier;

	NoticeSender mails;

	NoticeSender messages;

	long commune;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", SMTP::port);
		properties.add("langnghe.sms.url", GATEWAY::url);
	}

	@BeforeEach
	void aCommuneAndWorkingServers() {
		this.told.startAfresh();
		this.commune = this.told.agency();
		this.mails = new NoticeSender(this.outbox, this.mailCarrier, this.clock);
		this.messages = new NoticeSender(this.outbox, this.smsCarrier, this.clock);
		SMTP.start();
		GATEWAY.start();
	}

	@AfterEach
	void stopTheServers() {
		SMTP.stop();
		GATEWAY.stop();
	}

}
