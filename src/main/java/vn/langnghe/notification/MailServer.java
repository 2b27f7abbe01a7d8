package vn.langnghe.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, when one is configured ({@code spring.mail.host}). */
@Component
class MailServer {

	private final @Nullable JavaMailSenderImpl smtp;

	private final InternetAddress from;

	private final Clock clock;

	/**
	 * @param from {@code langnghe.mail.from}: the address in whose name is sent
	 */
	MailServer(ObjectProvider<JavaMailSenderImpl> smtp, @Value("${langnghe.mail.from:no-reply@localhost}") String from,
			Clock clock) {
		this.smtp = smtp.getIfAvailable();
		this.from = sender(from);
		this.clock = clock;
	}

	boolean isConfigured() {
		return this.smtp != null;
	}

	/** Whether the server lets us in now. */
	boolean answers() {
		try {
			smtp().testConnection();
			return true;
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	/**
	 * Hands one mail over.
	 * @param letter its words
	 * @param to the reader
	 * @param messageId its stable identity
	 * @throws MailException when the server does not take it
	 */
	void send(Letter letter, InternetAddress to, String messageId) {
		MimeMessage mail = smtp().createMimeMessage();
		try {
			MimeMessageHelper parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
			parts.setFrom(this.from);
			parts.setTo(to);
			parts.setSubject(letter.subject());
			parts.setText(letter.body());
			parts.setSentDate(Date.from(this.clock.instant()));
			mail.setHeader("Message-ID", messageId);
			mail.setHeader("Content-Language", letter.language());
			// An absence note answered to us would reach nobody.
			mail.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		smtp().send(mail);
	}

	private JavaMailSenderImpl smtp() {
		if (this.smtp == null) {
			throw new IllegalStateException("no mail server is configured");
		}
		return this.smtp;
	}

	private static InternetAddress sender(String from) {
		try {
			return new InternetAddress(from, true);
		}
		catch (AddressException ex) {
			throw new IllegalStateException("langnghe.mail.from must be one e-mail address", ex);
		}
	}

}
