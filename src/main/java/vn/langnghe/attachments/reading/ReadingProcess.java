package vn.langnghe.attachments.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import vn.langnghe.attachments.parsing.Answer;
import vn.langnghe.attachments.parsing.Request;
import vn.langnghe.attachments.parsing.Unreadable;

/**
 * One process that reads, with a time for everything that is asked of it. It is not
 * trusted: what it answers is bounded, and it is killed when it is late.
 */
final class ReadingProcess implements AutoCloseable {

	/** How the machine ends when its memory is used up. */
	private static final int OUT_OF_MEMORY = 3;

	private static final Duration STARTING = Duration.ofSeconds(60);

	private final Process process;

	private final DataOutputStream requests;

	private final DataInputStream answers;

	private volatile boolean late;

	private volatile boolean closed;

	private int asked;

	private ReadingProcess(Process process) {
		this.process = process;
		this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
	}

	/**
	 * Starts it and waits until it is ready.
	 * @throws IOException when it does not get ready: no file's fault
	 */
	static ReadingProcess start(ReadingCommand command, Path folder) throws IOException {
		ReadingProcess started = new ReadingProcess(command.start(folder));
		CompletableFuture<Void> end = started.killAfter(STARTING);
		try {
			if (!started.answers.readUTF().equals(Answer.READY)) {
				throw new IOException("unknown greeting");
			}
			return started;
		}
		catch (IOException ex) {
			started.close();
			throw new IOException("The process that reads files does not start; it ended with " + started.exitCode(),
					ex);
		}
		finally {
			end.cancel(false);
		}
	}

	/**
	 * Asks for something of a file.
	 * @param limit how long it may take
	 * @return the answer, also when the process died of it
	 * @throws Ended when it was ended from here
	 */
	Answer ask(Request request, Duration limit) throws Ended {
		this.asked++;
		CompletableFuture<Void> end = killAfter(limit);
		try {
			request.write(this.requests);
			this.requests.flush();
			return Answer.read(this.answers);
		}
		catch (IOException ex) {
			kill();
			int ended = exitCode();
			if (this.closed) {
				throw new Ended();
			}
			return Answer.unreadable(this.late ? Unreadable.TIMED_OUT
					: (ended == OUT_OF_MEMORY) ? Unreadable.TOO_LARGE : Unreadable.CRASHED);
		}
		finally {
			end.cancel(false);
		}
	}

	private CompletableFuture<Void> killAfter(Duration limit) {
		return CompletableFuture.runAsync(() -> {
			this.late = true;
			kill();
		}, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
	}

	/** With whatever it started: nothing of it goes on. */
	private void kill() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	private int exitCode() {
		try {
			return this.process.waitFor(5, TimeUnit.SECONDS) ? this.process.exitValue() : -1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	/** How many requests it got. */
	int asked() {
		return this.asked;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		this.closed = true;
		kill();
		exitCode();
	}

	/** The product ended it, not the file. */
	static final class Ended extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
