package vn.langnghe.notification;

import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not taken.
 *
 * @param code a stable word, without anything of the mail or of the server's answer
 * @param untried the server was not reached: it says nothing about this mail
 * @param serverTrouble the next mail would probably fare the same
 */
record MailFailure(String code, boolean untried, boolean serverTrouble) {

	static MailFailure of(RuntimeException failure) {
		if (failure instanceof MailAuthenticationException) {
			return new MailFailure("login-refused", true, true);
		}
		if (!(failure instanceof MailSendException sending)) {
			return new MailFailure("failed-" + failure.getClass().getSimpleName(), false, false);
		}
		// The cause is the connection's; what concerns one mail stands beside it.
		if (sending.getCause() != null) {
			return new MailFailure("server-unreachable", true, true);
		}
		return Stream.of(sending.getMessageExceptions())
			.mapToInt(MailFailure::replyCode)
			.filter((code) -> code > 0)
			.mapToObj((code) -> new MailFailure("rejected-" + code, false, false))
			.findFirst()
			.orElse(new MailFailure("connection-lost", false, true));
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
