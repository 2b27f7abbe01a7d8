package vn.langnghe.attachments.parsing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;

import javax.imageio.ImageIO;

/**
 * The program of the process: answers one request after the other until its input ends,
 * which it does at the latest with the product that started it. It keeps nothing.
 */
public final class ParsingProgram {

	private static final int FAILED = 1;

	private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();

	private final FileText texts;

	private final Recognition recognition;

	private ParsingProgram(FileText texts, Recognition recognition) {
		this.texts = texts;
		this.recognition = recognition;
	}

	/**
	 * Runs.
	 * @param arguments how many letters of a text are kept, how many seconds may be spent
	 * on recognising letters in pictures, and a third one where there is a program for it
	 */
	public static void main(String... arguments) throws IOException, InterruptedException {
		DataInputStream input = new DataInputStream(System.in);
		DataOutputStream output = new DataOutputStream(System.out);
		// What a library prints must not get between the answers.
		System.setOut(new PrintStream(System.err, true));
		Walls.raise();
		ImageIO.setUseCache(false);
		int longest = Integer.parseInt(arguments[0]);
		ParsingProgram program = new ParsingProgram(new FileText(longest),
				Recognition.with(longest, Duration.ofSeconds(Long.parseLong(arguments[1])), arguments.length > 2));
		Thread listener = new Thread(() -> program.listen(input), "requests");
		listener.setDaemon(true);
		listener.start();
		output.writeUTF(Answer.READY);
		output.flush();
		while (true) {
			program.answer(program.requests.take()).write(output);
			output.flush();
		}
	}

	/** Whatever is being read is dropped when nobody waits for it any more. */
	private void listen(DataInputStream input) {
		try {
			while (true) {
				this.requests.add(Request.read(input));
			}
		}
		catch (EOFException over) {
			Runtime.getRuntime().halt(0);
		}
		catch (IOException | RuntimeException ex) {
			Runtime.getRuntime().halt(FAILED);
		}
	}

	private Answer answer(Request request) {
		try {
			if (request.wanted() == Request.Wanted.FIRST_PAGE) {
				return FirstPage.of(request.type(), request.file());
			}
			Answer text = this.texts.of(request.type(), request.file());
			boolean settled = text.why() != null || text.content().length > 0;
			return settled ? text : this.recognition.of(request.type(), request.file());
		}
		catch (OutOfMemoryError ex) {
			throw ex;
		}
		// Whatever a parser throws is its word on this file; the next one is read all the
		// same.
		catch (Exception | StackOverflowError | LinkageError | AssertionError ex) {
			return Answer.unreadable(Verdict.on(ex));
		}
	}

}
