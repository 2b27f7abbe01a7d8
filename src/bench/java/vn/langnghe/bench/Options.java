package vn.langnghe.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What a measurement was called with: an address, then {@code --name=value}.
 *
 * @param arguments as given to the program
 */
record Options(String... arguments) {

	/**
	 * The address of the product.
	 * @throws IllegalArgumentException when it is not on this machine: load goes nowhere
	 * else
	 */
	URI base() {
		if (this.arguments.length == 0) {
			throw new IllegalArgumentException("give the address of the product: http://127.0.0.1:8080");
		}
		URI base = URI.create(this.arguments[0]);
		requireLoopback(base.getHost());
		return base;
	}

	int number(String name, int otherwise) {
		return Integer.parseInt(text(name, Integer.toString(otherwise)));
	}

	String text(String name, String otherwise) {
		String start = "--" + name + "=";
		return Arrays.stream(this.arguments)
			.filter((argument) -> argument.startsWith(start))
			.map((argument) -> argument.substring(start.length()))
			.findFirst()
			.orElse(otherwise);
	}

	static void requireLoopback(String host) {
		try {
			if (!InetAddress.getByName(host).isLoopbackAddress()) {
				throw new IllegalArgumentException(host + " is not this machine: a load test goes to loopback only");
			}
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(host + " is not this machine", ex);
		}
	}

}
