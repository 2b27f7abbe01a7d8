package vn.langnghe.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A server on this machine that speaks clamd's INSTREAM: finds something in whatever
 * holds the word EICAR.
 */
final class FakeClamd implements AutoCloseable {

	private final ServerSocket door;

	private final Thread thread;

	FakeClamd() throws IOException {
		this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.thread = new Thread(this::serve, "clamd");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	ClamdSettings settings() {
		return at(this.door.getLocalPort());
	}

	static ClamdSettings at(int port) {
		return new ClamdSettings("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(5));
	}

	private void serve() {
		while (!this.door.isClosed()) {
			try (Socket caller = this.door.accept()) {
				answer(caller);
			}
			catch (IOException ex) {
				// The next caller, or the end.
			}
		}
	}

	private static void answer(Socket caller) throws IOException {
		DataInputStream in = new DataInputStream(caller.getInputStream());
		String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		if (!command.equals("zINSTREAM\0")) {
			caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
			return;
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		for (int size = in.readInt(); size > 0; size = in.readInt()) {
			file.write(in.readNBytes(size));
		}
		String answer = file.toString(StandardCharsets.ISO_8859_1).contains("EICAR")
				? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
		caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

}
