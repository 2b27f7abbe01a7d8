package vn.langnghe.notification;

import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a mail was not taken. */
final class MailFailures {

	private MailFailures() {
	}

	static Failure of(RuntimeException failure) {
		if (failure instanceof MailAuthenticationException) {
			return Failure.ofTheServer("login-refused");
		}
		if (!(failure instanceof MailSendException sending)) {
			return Failure.unknown(failure);
		}
		// The cause is the connection's; what concerns one mail stands beside it.
		if (sending.getCause() != null) {
			return Failure.ofTheServer("server-unreachable");
		}
		return Stream.of(sending.getMessageExceptions())
			.mapToInt(MailFailures::replyCode)
			.filter((code) -> code > 0)
			.mapToObj((code) -> Failure.ofTheNotice("rejected-" + code))
			.findFirst()
			.orElse(Failure.uncertain("connection-lost"));
	}

	private static int replyCode(Throwable failure) {
		for (Throwable one = failure; one instanceof MessagingException messaging; one = messaging.getNextException()) {
			int code = (one instanceof SMTPAddressFailedException address) ? address.getReturnCode()
					: (one instanceof SMTPSenderFailedException sender) ? sender.getReturnCode()
							: (one instanceof SMTPSendFailedException send) ? send.getReturnCode() : -1;
			if (code > 0) {
				return code;
			}
		}
		return -1;
	}

}
