package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

/**
 * Under which account of the operating system PostgreSQL's programs run: they refuse
 * root. An ordinary user runs them as itself. For root they run in a user namespace of
 * their own, where root is nobody but still owns the files; where namespaces are
 * forbidden (containers), as the account {@code nobody}.
 *
 * @param prefix what stands before each command
 * @param uid the account that must own the server's files; -1 when that is ours anyway
 * @param gid its group; -1 likewise
 */
record ServerAccount(List<String> prefix, int uid, int gid) {

	private static final int NOBODY = 65534;

	private static final ServerAccount SELF = new ServerAccount(List.of(), -1, -1);

	private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), -1, -1);

	static ServerAccount choose(Path data) throws IOException {
		return runsAsRoot() ? chooseForRoot(data, ServerAccount::succeeds) : SELF;
	}

	/** A folder that an ordinary user's server has already filled stays that user's. */
	static ServerAccount chooseForRoot(Path data, Predicate<List<String>> possible) throws IOException {
		List<ServerAccount> choices = new ArrayList<>();
		if (Files.exists(data) && ownerOf(data) != 0) {
			choices.add(as(ownerOf(data), (int) Files.getAttribute(data, "unix:gid")));
		}
		else {
			choices.add(NAMESPACE);
			choices.add(as(NOBODY, NOBODY));
		}
		for (ServerAccount choice : choices) {
			if (possible.test(choice.command(List.of("true")))) {
				return choice;
			}
		}
		throw new OwnDatabaseException("PostgreSQL refuses to run as root, and here root can neither make a user "
				+ "namespace (unshare -U) nor become another user (setpriv): run the application as an ordinary user, "
				+ "or set spring.datasource.url to a PostgreSQL that runs elsewhere");
	}

	static boolean runsAsRoot() {
		return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
	}

	List<String> command(List<String> command) {
		return Stream.concat(this.prefix.stream(), command.stream()).toList();
	}

	/**
	 * Hands everything in {@code tree} to the account; the top goes last, so that a
	 * cut-off hand-over is redone.
	 */
	void own(Path tree) throws IOException {
		if (this.uid < 0 || !Files.exists(tree) || ownerOf(tree) == this.uid) {
			return;
		}
		List<Path> paths;
		try (Stream<Path> walk = Files.walk(tree)) {
			paths = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : paths) {
			Files.setAttribute(path, "unix:uid", this.uid, LinkOption.NOFOLLOW_LINKS);
			Files.setAttribute(path, "unix:gid", this.gid, LinkOption.NOFOLLOW_LINKS);
		}
	}

	private static ServerAccount as(int uid, int gid) {
		return new ServerAccount(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
	}

	private static int ownerOf(Path path) throws IOException {
		return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean succeeds(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
