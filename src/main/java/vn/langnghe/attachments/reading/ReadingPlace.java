package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import vn.langnghe.attachments.parsing.Answer;
import vn.langnghe.attachments.parsing.Request;

/**
 * One of the places at which files are read, one after the other: a folder, and a process
 * that is started when it is needed, used for many files, and replaced when it dies.
 */
final class ReadingPlace implements AutoCloseable {

	/** Where the process keeps what it knows of the fonts here, beside its folder. */
	static final String FONTS = "fonts";

	/** Then a fresh process: whatever the last one gathered goes with it. */
	private static final int MOST_REQUESTS = 200;

	private static final Duration FIRST_PAGE_LIMIT = Duration.ofSeconds(10);

	private final ReadingCommand command;

	private final ReadingSettings settings;

	private final Path folder;

	private volatile @Nullable ReadingProcess process;

	private volatile long lastUsed;

	/**
	 * @param folder of this place alone
	 */
	ReadingPlace(ReadingCommand command, ReadingSettings settings, Path folder) {
		this.command = command;
		this.settings = settings;
		this.folder = folder.resolve("files");
	}

	/**
	 * Reads a file; nothing of it stays here.
	 * @param type as detected when it came in
	 * @throws IOException when that could not be tried, which says nothing about the file
	 */
	synchronized FileReading read(String type, Content content) throws IOException {
		ReadingFolder.makeEmpty(this.folder);
		try {
			Path file = this.folder.resolve("file");
			try (OutputStream to = Files.newOutputStream(file)) {
				content.writeTo(to);
			}
			Answer text = ask(new Request(Request.Wanted.TEXT, type, file), this.settings.limit());
			return new FileReading(text.text(), text.cut(), (text.why() == null) ? firstPage(type, file) : null,
					text.why());
		}
		finally {
			this.lastUsed = System.nanoTime();
			ReadingFolder.empty(this.folder);
		}
	}

	private byte @Nullable [] firstPage(String type, Path file) throws IOException {
		if (!type.equals("application/pdf")) {
			return null;
		}
		Answer picture = ask(new Request(Request.Wanted.FIRST_PAGE, type, file), FIRST_PAGE_LIMIT);
		return (picture.content().length > 0) ? picture.content() : null;
	}

	private Answer ask(Request request, Duration limit) throws IOException {
		ReadingProcess running = this.process;
		if (running == null || !running.isAlive() || running.asked() >= MOST_REQUESTS) {
			end();
			running = ReadingProcess.start(this.command, this.folder);
			this.process = running;
		}
		return running.ask(request, limit);
	}

	/** Ends a process that had nothing to do for a while. */
	synchronized void rest() {
		if (System.nanoTime() - this.lastUsed > this.settings.idle().toNanos()) {
			end();
		}
	}

	/** The process that runs now, or 0. */
	long pid() {
		ReadingProcess running = this.process;
		return (running != null && running.isAlive()) ? running.pid() : 0;
	}

	private void end() {
		ReadingProcess running = this.process;
		if (running != null) {
			running.close();
			this.process = null;
		}
	}

	/** Not synchronised: what is being read is dropped. */
	@Override
	public void close() {
		end();
	}

}
