package vn.langnghe.attachments.parsing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind the walls Java finds no way to the network, even to the own machine. */
class WallsTest {

	@Test
	void javaOpensNoSocketOfAnyKindAndLooksUpNoName() throws IOException, InterruptedException {
		try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			String[] behind = Walls.options();
			assertThat(said("none", listening.getLocalPort())).as("without walls it does")
				.contains("opened socket", "opened channel", "opened datagram", "opened address", "opened client");
			assertThat(said("walls", listening.getLocalPort(), behind)).doesNotContain("opened")
				.contains("refused socket", "refused channel", "refused datagram", "refused address", "refused client",
						"refused name");
		}
	}

	private static String said(String walls, int port, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tried.class.getName(), walls,
				Integer.toString(port), InetAddress.getLocalHost().getHostName()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return said;
	}

	/**
	 * Tries every way in a process of its own, whose walls cannot be taken down again.
	 */
	static final class Tried {

		public static void main(String... arguments) throws IOException {
			if (arguments[0].equals("walls")) {
				Walls.raise();
			}
			attempt("name", () -> InetAddress.getByName(arguments[2]));
			InetAddress here = InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
			int port = Integer.parseInt(arguments[1]);
			URI page = URI.create("http://127.0.0.1:" + port + "/");
			attempt("socket", () -> new Socket(here, port).close());
			attempt("channel", () -> SocketChannel.open(new InetSocketAddress(here, port)).close());
			attempt("datagram", () -> new DatagramSocket().close());
			attempt("address", () -> page.toURL().openConnection());
			attempt("client", () -> HttpClient.newHttpClient()
				.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding()));
			System.exit(0);
		}

		// Whatever it is that refuses, it is not open.
		private static void attempt(String way, Attempt attempt) {
			try {
				attempt.run();
				System.out.println("opened " + way);
			}
			catch (Exception | Error ex) {
				System.out.println("refused " + way);
			}
		}

		/** A way. */
		@FunctionalInterface
		interface Attempt {

			void run() throws Exception;

		}

	}

}
