package vn.langnghe.attachments.corpus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine to which hostile files point; it counts who comes. */
public final class Trap implements AutoCloseable {

	private final ServerSocket server;

	private final AtomicInteger visitors = new AtomicInteger();

	public Trap() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread door = new Thread(this::count, "trap");
		door.setDaemon(true);
		door.start();
	}

	private void count() {
		try {
			while (true) {
				this.server.accept().close();
				this.visitors.incrementAndGet();
			}
		}
		catch (IOException closed) {
			// The test is over.
		}
	}

	/** Where hostile files point. */
	public String address() {
		return "http://127.0.0.1:" + this.server.getLocalPort() + "/trap";
	}

	/** How often somebody came. */
	public int visitors() {
		return this.visitors.get();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
