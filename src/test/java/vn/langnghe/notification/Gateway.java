package vn.langnghe.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real HTTP server in place of a gateway for short messages. */
final class Gateway {

	/** Answers nothing for longer than the test's settings wait. */
	static final int SILENCE = 0;

	private static final int LONGER_THAN_ANYBODY_WAITS = 3000;

	private final int port;

	private final List<Request> messages = new CopyOnWriteArrayList<>();

	private final List<String> elsewhere = new CopyOnWriteArrayList<>();

	private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

	private final Queue<HttpServer> running = new ArrayDeque<>();

	private final Queue<ExecutorService> threads = new ArrayDeque<>();

	private volatile String body = "{\"CodeResult\":\"100\"}";

	Gateway() {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.port + "/sms";
	}

	void start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", this.port), 0);
			server.createContext("/sms", this::answer);
			server.createContext("/elsewhere", (exchange) -> {
				this.elsewhere.add(exchange.getRequestMethod());
				end(exchange, 200);
			});
			ExecutorService some = Executors.newFixedThreadPool(4);
			server.setExecutor(some);
			server.start();
			this.running.add(server);
			this.threads.add(some);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.messages.clear();
		this.elsewhere.clear();
		this.answers.clear();
		this.body = "{\"CodeResult\":\"100\"}";
	}

	void stop() {
		while (!this.running.isEmpty()) {
			this.running.remove().stop(0);
			this.threads.remove().shutdownNow();
		}
	}

	/** What it answers next, one after the other; afterwards 200. */
	void answers(Integer... statuses) {
		this.answers.addAll(List.of(statuses));
	}

	void says(String body) {
		this.body = body;
	}

	List<Request> messages() {
		return List.copyOf(this.messages);
	}

	/** What was asked under the address to which it leads on. */
	List<String> elsewhere() {
		return List.copyOf(this.elsewhere);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (exchange.getRequestMethod().equals("OPTIONS")) {
			end(exchange, 405);
			return;
		}
		this.messages.add(new Request(exchange.getRequestMethod(),
				exchange.getRequestHeaders()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (header) -> header.getValue().get(0))),
				sent));
		Integer status = this.answers.poll();
		if (status != null && status == SILENCE) {
			pause();
		}
		if (status != null && status == 302) {
			exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + this.port + "/elsewhere");
		}
		end(exchange, (status != null && status != SILENCE) ? status : 200);
	}

	private static void pause() {
		try {
			Thread.sleep(LONGER_THAN_ANYBODY_WAITS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void end(HttpExchange exchange, int status) throws IOException {
		byte[] words = this.body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, words.length);
		exchange.getResponseBody().write(words);
		exchange.close();
	}

	/**
	 * One message as it was handed over.
	 *
	 * @param method of HTTP
	 * @param headers the first of each name
	 * @param body as it was sent
	 */
	record Request(String method, Map<String, String> headers, String body) {

		String id() {
			return this.headers.getOrDefault("Idempotency-key", "");
		}

	}

}
