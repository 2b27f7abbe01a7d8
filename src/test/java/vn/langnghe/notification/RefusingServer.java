package vn.langnghe.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that lets everybody in and takes no mail. */
final class RefusingServer implements AutoCloseable {

	private final ServerSocket socket;

	private final String answer;

	private final AtomicInteger asked = new AtomicInteger();

	RefusingServer(int port, String answer) throws IOException {
		this.socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
		this.answer = answer;
		Thread thread = new Thread(this::serve, "refusing-server");
		thread.setDaemon(true);
		thread.start();
	}

	/** How many mails were refused. */
	int asked() {
		return this.asked.get();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (SocketException ex) {
				// closed: the test is over
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
		say(client, "220 here");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("RCPT")) {
				this.asked.incrementAndGet();
				say(client, this.answer);
			}
			else if (line.startsWith("QUIT")) {
				say(client, "221 bye");
				return;
			}
			else {
				say(client, "250 ok");
			}
		}
	}

	private static void say(Socket client, String line) throws IOException {
		client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
