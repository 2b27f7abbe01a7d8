package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system puts around a process, as far as it lets this program: no
 * network at all, no rights of an administrator, and a later turn at the processor.
 */
final class SystemWalls {

	private static final Logger log = LoggerFactory.getLogger(SystemWalls.class);

	/**
	 * A third of the processor when all want it: less, and ordinary files would be late.
	 */
	private static final List<String> POLITE = List.of("nice", "-n", "5");

	private static final List<List<String>> WITHOUT_NETWORK = List
		.of(List.of("unshare", "--user", "--map-current-user", "--net"), List.of("unshare", "--net"));

	private final List<String> prefix;

	private final boolean closed;

	private SystemWalls(List<String> prefix, boolean closed) {
		this.prefix = prefix;
		this.closed = closed;
	}

	/** Finds out what works here. */
	static SystemWalls around(Path java) {
		for (List<String> wall : WITHOUT_NETWORK) {
			List<String> prefix = new ArrayList<>(wall);
			prefix.addAll(POLITE);
			if (works(prefix, java)) {
				log.info("Attached files are read without network: {}", String.join(" ", wall));
				return new SystemWalls(prefix, true);
			}
		}
		log.info("The system does not let this program take the network from the process that reads attached files; "
				+ "Java's own sockets are shut in it");
		return new SystemWalls(works(POLITE, java) ? POLITE : List.of(), false);
	}

	private static boolean works(List<String> prefix, Path java) {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(java.toString(), "-version"));
		try {
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().keySet().retainAll(Set.of("PATH"));
			Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			boolean ended = process.waitFor(20, TimeUnit.SECONDS);
			process.destroyForcibly();
			return ended && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** What stands before the command of a process. */
	List<String> prefix() {
		return this.prefix;
	}

	/** Whether there is no network behind them. */
	boolean areClosed() {
		return this.closed;
	}

}
