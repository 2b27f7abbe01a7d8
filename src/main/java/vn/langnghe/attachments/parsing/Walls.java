package vn.langnghe.attachments.parsing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;

/**
 * Shuts Java's own ways to the network: sockets of either kind cannot be made and names
 * are not looked up. It holds against a parser that follows a link, not against foreign
 * machine code, which needs the system's own wall.
 */
public final class Walls extends SelectorProvider {

	private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

	/** Made by the machine itself, which finds the name of this class in a property. */
	public Walls() {
	}

	/** The options with which a Java machine must be started behind the walls. */
	public static String[] options() {
		return new String[] { "-Djava.nio.channels.spi.SelectorProvider=" + Walls.class.getName(),
				// Names are only looked up in this file, which does not exist.
				"-Djdk.net.hosts.file=/nonexistent/hosts" };
	}

	/** Shuts what no option shuts. */
	@SuppressWarnings("deprecation") // the replacement would be another machine's wall
	static void raise() throws IOException {
		Socket.setSocketImplFactory(() -> {
			throw new SecurityException("no network");
		});
		DatagramSocket.setDatagramSocketImplFactory(() -> {
			throw new SecurityException("no network");
		});
		URL.setURLStreamHandlerFactory((protocol) -> REMOTE.contains(protocol) ? new Refusing() : null);
	}

	private static <T> T refuse() throws IOException {
		throw new IOException("no network");
	}

	@Override
	public DatagramChannel openDatagramChannel() throws IOException {
		return refuse();
	}

	@Override
	public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
		return refuse();
	}

	@Override
	public Pipe openPipe() throws IOException {
		return refuse();
	}

	@Override
	public AbstractSelector openSelector() throws IOException {
		return refuse();
	}

	@Override
	public ServerSocketChannel openServerSocketChannel() throws IOException {
		return refuse();
	}

	@Override
	public SocketChannel openSocketChannel() throws IOException {
		return refuse();
	}

	/** Opens no address. */
	private static final class Refusing extends URLStreamHandler {

		@Override
		protected URLConnection openConnection(URL address) throws IOException {
			return refuse();
		}

	}

}
