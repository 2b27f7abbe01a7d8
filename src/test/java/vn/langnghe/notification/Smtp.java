package vn.langnghe.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A real mail server at one address, which a test starts and stops. */
final class Smtp {

	private final int port;

	private final GreenMail server;

	Smtp() {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	}

	int port() {
		return this.port;
	}

	void start() {
		this.server.start();
	}

	void stop() {
		this.server.stop();
	}

	List<MimeMessage> mails() {
		return List.of(this.server.getReceivedMessages());
	}

	List<String> ids() {
		return mails().stream().map((mail) -> header(mail, "Message-ID")).toList();
	}

	List<String> readers() {
		return mails().stream().flatMap(Smtp::readers).toList();
	}

	static String header(MimeMessage mail, String name) {
		try {
			return mail.getHeader(name, ",");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> readers(MimeMessage mail) {
		try {
			return Stream.of(mail.getRecipients(Message.RecipientType.TO)).map(Address::toString);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
